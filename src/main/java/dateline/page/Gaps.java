package dateline.page;

import dateline.site.Published;
import dateline.text.Words;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** The time between the articles of a story, in words: {@code three days later} is {@code gapDaysMany} with 3. */
final class Gaps {
    private Gaps() {}

    static List<TimelineEntry> timeline(Context context, List<Published> articles) {
        List<TimelineEntry> entries = new ArrayList<>(articles.size());
        LocalDate before = null;
        for (Published article : articles) {
            String gap = before == null ? "" : words(context.words(), before, article.day());
            entries.add(new TimelineEntry(Cards.of(context, article), gap));
            before = article.day();
        }
        return entries;
    }

    /** The largest unit of which at least two have passed; empty for the same day. */
    private static String words(Words words, LocalDate from, LocalDate to) {
        int days = (int) ChronoUnit.DAYS.between(from, to);
        if (days == 0) {
            return "";
        }
        if (days < 14) {
            return words.count("gapDays", days);
        }
        if (days < 60) {
            return words.count("gapWeeks", days / 7);
        }
        int months = (int) ChronoUnit.MONTHS.between(from, to);
        return months < 24 ? words.count("gapMonths", Math.max(2, months)) : words.count("gapYears", months / 12);
    }
}
