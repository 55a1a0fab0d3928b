package dateline.page;

import dateline.site.Published;
import dateline.text.Words;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Draws how often a topic was in the digest: the 24 months up to its latest article. */
final class Sparklines {
    private static final int MONTHS = 24;
    private static final int STEP = 10;
    private static final int HEIGHT = 40;

    private Sparklines() {}

    static Optional<Sparkline> of(Context context, List<Published> articles) {
        if (articles.size() < 2) {
            return Optional.empty();
        }
        YearMonth last = YearMonth.from(articles.get(articles.size() - 1).day());
        YearMonth first = last.minusMonths(MONTHS - 1);
        int[] counts = new int[MONTHS];
        int sum = 0;
        for (int i = articles.size() - 1; i >= 0; i--) {
            YearMonth month = YearMonth.from(articles.get(i).day());
            if (month.isBefore(first)) {
                break;
            }
            counts[(int) ChronoUnit.MONTHS.between(first, month)]++;
            sum++;
        }
        int busiest = 0;
        for (int i = 0; i < MONTHS; i++) {
            busiest = counts[i] > counts[busiest] ? i : busiest;
        }
        Words words = context.words();
        List<Sparkline.Bar> bars = new ArrayList<>(MONTHS);
        for (int i = 0; i < MONTHS; i++) {
            int height = counts[i] == 0 ? 1 : Math.max(3, HEIGHT * counts[i] / counts[busiest]);
            String label = words.say(
                    "labelled", context.dates().month(first.plusMonths(i)), words.count("article", counts[i]));
            bars.add(new Sparkline.Bar(counts[i], i * STEP, HEIGHT - height, height, label));
        }
        String label = words.say(
                "sparkline",
                words.count("article", sum),
                context.dates().month(first),
                context.dates().month(last),
                context.dates().month(first.plusMonths(busiest)));
        return Optional.of(new Sparkline(label, bars));
    }
}
