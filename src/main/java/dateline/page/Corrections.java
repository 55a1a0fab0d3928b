package dateline.page;

import dateline.article.Article;
import dateline.site.Published;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Corrections as readers see them. */
final class Corrections {
    private Corrections() {}

    private record Dated(Article.Correction correction, Published article) {}

    /** The corrections of an article, newest first. */
    static List<CorrectionNote> notes(Context context, Published article) {
        return article.article().corrections().stream()
                .sorted(Comparator.comparing(Article.Correction::date).reversed())
                .map(correction -> note(context, new Dated(correction, article)))
                .toList();
    }

    /** All corrections by year, newest first. */
    static List<CorrectionGroup> byYear(Context context) {
        List<Dated> all = new ArrayList<>();
        for (Published article : context.site().articles()) {
            article.article().corrections().forEach(correction -> all.add(new Dated(correction, article)));
        }
        all.sort(Comparator.comparing((Dated dated) -> dated.correction().date())
                .reversed()
                .thenComparing(dated -> dated.article().path()));
        Map<Integer, List<CorrectionNote>> years = new TreeMap<>(Comparator.reverseOrder());
        for (Dated dated : all) {
            years.computeIfAbsent(dated.correction().date().getYear(), year -> new ArrayList<>())
                    .add(note(context, dated));
        }
        return years.entrySet().stream()
                .map(year -> new CorrectionGroup(Integer.toString(year.getKey()), year.getValue()))
                .toList();
    }

    private static CorrectionNote note(Context context, Dated dated) {
        Article.Correction correction = dated.correction();
        Stamp day = context.dates().day(correction.date().toLocalDate());
        String iso = correction.dateOnly() ? day.iso() : Dates.iso(correction.date());
        String word = correction.kind().word();
        return new CorrectionNote(
                context.words().say(word, day.words()),
                new Stamp(iso, day.words()),
                correction.text(),
                word,
                Cards.link(context, dated.article()));
    }
}
