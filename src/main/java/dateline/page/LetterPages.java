package dateline.page;

import dateline.config.OutputKind;
import dateline.config.SiteConfig;
import dateline.page.Page.Form;
import dateline.site.Edition;
import dateline.site.Published;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The e-mail edition of each edition: {@code email.html}, {@code email.txt} and {@code email.eml} beside its page. */
final class LetterPages {
    /** What inboxes show of the preview, in characters, at the most. */
    private static final int PREVIEW = 140;

    /** The default theme's. */
    private static final String ACCENT = "#a3161c";

    private static final Map<String, Form> FILES =
            new TreeMap<>(Map.of("email.html", Form.LETTER, "email.txt", Form.LETTER_TEXT, "email.eml", Form.MESSAGE));

    private LetterPages() {}

    static void addTo(List<Page> pages, Context context) {
        if (!context.makes(OutputKind.E_MAIL)) {
            return;
        }
        Context away = context.away();
        for (Edition edition : context.site().editions()) {
            if (!edition.articles().isEmpty()) {
                FILES.forEach((name, form) -> pages.add(Page.letter(
                                edition.path().child(name),
                                EditionPages.owner(edition),
                                form,
                                () -> view(away, edition))
                        .on(() -> EditionPages.grounds(away, edition))));
            }
        }
    }

    private static View view(Context away, Edition edition) {
        EditionBody body = EditionPages.body(away, edition);
        return new View.Email(
                Frames.site(away),
                Frames.head(away, "email", edition.path(), body.edition().day().words())
                        .noindex()
                        .make(),
                body,
                letter(away, edition, body));
    }

    private static Letter letter(Context away, Edition edition, EditionBody body) {
        SiteConfig config = away.config();
        List<Published> articles = edition.articles();
        String number = body.edition().number() == 0
                ? ""
                : " "
                        + away.words()
                                .say("number", Integer.toString(body.edition().number()));
        String first = body.title().isEmpty() ? articles.get(0).article().title() : body.title();
        return new Letter(
                config.title() + number + ": " + first,
                preview(articles),
                away.makes(OutputKind.EDITIONS) ? body.edition().href() : config.url(),
                away.makes(OutputKind.ARCHIVE) ? away.href(SinglePages.ARCHIVE) : "",
                config.mail().unsubscribe(),
                config.mail().address(),
                config.mail().from(),
                config.mail().listId(),
                config.theme().accent().isEmpty() ? ACCENT : config.theme().accent(),
                Dates.iso(newest(articles)),
                edition.from() + "@" + config.host());
    }

    private static OffsetDateTime newest(List<Published> articles) {
        return articles.stream()
                .map(article -> article.article().date())
                .max(OffsetDateTime.timeLineOrder())
                .orElseThrow();
    }

    /** The headlines after the first, as many as inboxes show. */
    private static String preview(List<Published> articles) {
        StringBuilder preview = new StringBuilder();
        for (Published article : articles.subList(Math.min(1, articles.size()), articles.size())) {
            String title = article.article().title();
            if (preview.length() + title.length() > PREVIEW) {
                break;
            }
            preview.append(preview.length() == 0 ? "" : " · ").append(title);
        }
        return preview.length() == 0 ? articles.get(0).article().summary() : preview.toString();
    }
}
