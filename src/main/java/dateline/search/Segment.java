package dateline.search;

import dateline.site.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A stretch of time whose articles have an index of their own, which no article of another time changes.
 *
 * <p>Closed years have one together as long as they hold few articles, so have the closed months of the newest year, and the days of
 * the newest month. So a new article changes a small segment; a year that ends makes one large segment of many small ones. A year with
 * very many articles is parted by months.
 *
 * @param articles oldest first; never empty
 */
record Segment(List<Published> articles) {
    private static final int IN_YEARS = 8_192;
    private static final int IN_MONTHS = 1_024;
    private static final int IN_DAYS = 256;

    /** The segments of a digest, oldest first. */
    static List<Segment> of(List<Published> articles) {
        List<Segment> segments = new ArrayList<>();
        List<List<Published>> years = parts(articles, article -> article.day().getYear());
        for (int i = 0; i < years.size(); ) {
            List<Published> year = years.get(i);
            if (i + 1 == years.size()) {
                addMonths(segments, year);
                i++;
            } else if (year.size() > 2 * IN_YEARS) {
                join(segments, parts(year, Published::month), IN_YEARS);
                i++;
            } else {
                int end = i + 1;
                while (end + 1 < years.size() && years.get(end).size() <= 2 * IN_YEARS) {
                    end++;
                }
                join(segments, years.subList(i, end), IN_YEARS);
                i = end;
            }
        }
        return segments;
    }

    private static void addMonths(List<Segment> segments, List<Published> newestYear) {
        List<List<Published>> months = parts(newestYear, Published::month);
        int closed = months.size() - 1;
        join(segments, months.subList(0, closed), IN_MONTHS);
        join(segments, parts(months.get(closed), Published::day), IN_DAYS);
    }

    /** Puts neighbours together while they have few articles. */
    private static void join(List<Segment> segments, List<List<Published>> parts, int most) {
        List<Published> joined = new ArrayList<>();
        for (List<Published> part : parts) {
            if (!joined.isEmpty() && joined.size() + part.size() > most) {
                segments.add(new Segment(joined));
                joined = new ArrayList<>();
            }
            joined.addAll(part);
        }
        if (!joined.isEmpty()) {
            segments.add(new Segment(joined));
        }
    }

    private static <T> List<List<Published>> parts(List<Published> articles, Function<Published, T> unit) {
        List<List<Published>> parts = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= articles.size(); i++) {
            if (i == articles.size() || !unit.apply(articles.get(i)).equals(unit.apply(articles.get(start)))) {
                parts.add(articles.subList(start, i));
                start = i;
            }
        }
        return parts;
    }

    LocalDate from() {
        return articles.get(0).day();
    }

    LocalDate to() {
        return articles.get(articles.size() - 1).day();
    }
}
