package dateline.site;

import dateline.article.Article;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Whether a photo may be published, as far as its own words tell. */
final class Rights {
    private Rights() {}

    /**
     * The phrase by which a photo's rights, caption or credit forbid it, unless the newsroom has cleared it: the words of
     * {@code not for sale} in their order, whatever their case and what stands between them.
     */
    static Optional<String> forbidden(Article.Photo photo, List<String> phrases) {
        if (photo.cleared()) {
            return Optional.empty();
        }
        String words = words(photo.rights() + " / " + photo.caption() + " / " + photo.credit());
        return phrases.stream()
                .filter(phrase -> !words(phrase).isBlank() && words.contains(words(phrase)))
                .findFirst();
    }

    /** Letters and digits in lower case, with one space around each word. */
    private static String words(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}/]+", " ")
                        .strip() + " ";
    }
}
