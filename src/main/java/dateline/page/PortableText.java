package dateline.page;

import dateline.site.Published;
import dateline.text.Digest;
import dateline.text.Fingerprint;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An article's text for places away from the site, such as feeds and mail: its corrections, its picture, and its words
 * with the full address of everything that they lead to.
 */
public final class PortableText {
    private PortableText() {}

    /** The whole text; empty when there is none. */
    public static Html of(Context context, Published published) {
        StringBuilder above = new StringBuilder();
        for (CorrectionNote note : Corrections.notes(context, published)) {
            above.append("<p><strong>");
            Html.escape(note.label(), above);
            above.append(":</strong> ");
            Html.escape(note.text(), above);
            above.append("</p>\n");
        }
        Cards.figure(context, published)
                .ifPresent(figure -> figure(context, figure, picture(context, published), above));
        String top = above.toString();
        Html words = words(context, published);
        String end = ArticlePages.original(context, published)
                .map(link ->
                        "<p><a href=\"" + Html.escape(link.href()) + "\">" + Html.escape(link.text()) + "</a></p>\n")
                .orElse("");
        return Html.lazy(top + words.key() + end, () -> top + words.markup() + end);
    }

    /** All that is told of some articles away from their pages: themselves, their texts, their pictures. */
    public static Digest grounds(Context context, List<Published> articles) {
        List<Object> all = new ArrayList<>(2 * articles.size());
        for (Published article : articles) {
            all.add(context.grounds().of(article));
            all.add(Prose.grounds(context, article.article()));
        }
        return Fingerprint.of(all);
    }

    /** The words alone, with the pictures among them. */
    public static Html words(Context context, Published published) {
        return Prose.absolute(context, published.article(), published.path(), ArticlePages.opening(context, published));
    }

    /** Its corrections in words, newest first: {@code Corrected on 5 July 2023: …}. */
    public static List<String> corrections(Context context, Published published) {
        return Corrections.notes(context, published).stream()
                .map(note -> note.label() + ": " + note.text())
                .toList();
    }

    /** The full address of its picture; empty when it has none. */
    public static String picture(Context context, Published published) {
        return print(context, published)
                .map(print -> context.config().absolute(print.path()))
                .orElse("");
    }

    /** Its picture in the size for those who show only one; empty when it has none, or may not show it. */
    public static Optional<Print> print(Context context, Published published) {
        return published.photo().flatMap(path -> context.site().asset(path)).map(Print::of);
    }

    private static void figure(Context context, Figure figure, String address, StringBuilder out) {
        out.append("<figure><img src=\"");
        Html.escape(address, out);
        out.append("\" alt=\"");
        Html.escape(figure.alt(), out);
        if (figure.width() > 0) {
            out.append("\" width=\"").append(figure.width());
            out.append("\" height=\"").append(figure.height());
        }
        out.append("\">");
        String provided = figure.providedBy().isEmpty() ? "" : context.words().say("providedBy", figure.providedBy());
        List<String> beneath = Stream.of(figure.caption(), provided, figure.credit(), figure.rights())
                .filter(words -> !words.isEmpty())
                .map(Html::escape)
                .toList();
        if (!beneath.isEmpty()) {
            out.append("<figcaption>").append(String.join(" · ", beneath)).append("</figcaption>");
        }
        out.append("</figure>\n");
    }
}
