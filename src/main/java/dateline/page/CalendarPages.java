package dateline.page;

import dateline.config.OutputKind;
import dateline.site.Addresses;
import dateline.site.Edition;
import dateline.text.WebPath;
import dateline.text.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;

/** Weeks, months, years and the archive. */
final class CalendarPages {
    /** A page of as many articles has some 75 KB. */
    private static final int MOST_ARTICLES = 300;

    private CalendarPages() {}

    static void addTo(List<Page> pages, Context context) {
        List<Edition> editions = context.site().editions();
        NavigableMap<LocalDate, List<Edition>> weeks = weeks(editions);
        NavigableMap<YearMonth, List<Edition>> months = months(editions);
        NavigableMap<Year, List<Edition>> years = group(editions, edition -> Year.from(edition.from()));
        if (context.makes(OutputKind.WEEKS)) {
            weeks.forEach(
                    (monday, list) -> add(pages, Addresses.week(monday), list, () -> week(context, weeks, monday)));
        }
        if (context.makes(OutputKind.MONTHS)) {
            months.forEach(
                    (month, list) -> add(pages, Addresses.month(month), list, () -> month(context, months, month)));
        }
        if (context.makes(OutputKind.YEARS)) {
            years.forEach(
                    (year, list) -> add(pages, Addresses.year(year), list, () -> year(context, years, months, year)));
        }
        if (context.makes(OutputKind.ARCHIVE)) {
            add(pages, SinglePages.ARCHIVE, editions, () -> archive(context, years, months));
        }
    }

    /** By their Mondays. */
    static NavigableMap<LocalDate, List<Edition>> weeks(List<Edition> editions) {
        return group(editions, edition -> edition.from().with(DayOfWeek.MONDAY));
    }

    static NavigableMap<YearMonth, List<Edition>> months(List<Edition> editions) {
        return group(editions, edition -> YearMonth.from(edition.from()));
    }

    private static <K extends Comparable<? super K>> NavigableMap<K, List<Edition>> group(
            List<Edition> editions, Function<Edition, K> by) {
        TreeMap<K, List<Edition>> groups = new TreeMap<>();
        editions.forEach(edition -> groups.computeIfAbsent(by.apply(edition), key -> new ArrayList<>())
                .add(edition));
        return groups;
    }

    private static void add(List<Page> pages, WebPath path, List<Edition> editions, Supplier<View> view) {
        Optional<Temporal> changed = editions.isEmpty()
                ? Optional.empty()
                : Optional.of(editions.get(editions.size() - 1).from());
        pages.add(Page.listed(path, "content", Page.PAGES, changed, view));
    }

    static int count(List<Edition> editions) {
        return editions.stream().mapToInt(edition -> edition.articles().size()).sum();
    }

    /** Each day that has articles, with all of them, or in a busy week or month with as many as the page can carry. */
    private static List<Day> days(Context context, List<Edition> editions) {
        int most = count(editions) <= MOST_ARTICLES ? MOST_ARTICLES : Math.max(1, MOST_ARTICLES / editions.size());
        return editions.stream()
                .filter(edition -> !edition.articles().isEmpty())
                .map(edition -> Cards.day(context, edition, most))
                .toList();
    }

    private static List<Day> newestFirst(Context context, List<Edition> editions) {
        List<Day> days = new ArrayList<>(days(context, editions));
        Collections.reverse(days);
        return days;
    }

    private static <K> Optional<Link> beside(
            Context context, Map.Entry<K, ?> entry, Function<K, WebPath> address, Function<K, String> name) {
        return Optional.ofNullable(entry)
                .map(Map.Entry::getKey)
                .map(key -> new Link(context.href(address.apply(key)), name.apply(key)));
    }

    static String weekName(Context context, LocalDate monday) {
        return context.words()
                .say(
                        "week",
                        monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR),
                        Integer.toString(monday.get(IsoFields.WEEK_BASED_YEAR)));
    }

    private static View week(Context context, NavigableMap<LocalDate, List<Edition>> weeks, LocalDate monday) {
        List<Edition> editions = weeks.get(monday);
        String name = weekName(context, monday);
        Function<LocalDate, String> names = day -> weekName(context, day);
        return new View.Week(
                Frames.site(context),
                head(context, "week", Addresses.week(monday), name, yearCrumb(context, monday.plusDays(3))),
                name,
                context.dates().longDay(monday),
                context.dates().longDay(monday.plusDays(6)),
                days(context, editions),
                count(editions),
                Books.href(context, Addresses.week(monday), editions),
                beside(context, weeks.lowerEntry(monday), Addresses::week, names),
                beside(context, weeks.higherEntry(monday), Addresses::week, names));
    }

    private static Optional<Year> yearCrumb(Context context, LocalDate day) {
        return context.makes(OutputKind.YEARS) ? Optional.of(Year.from(day)) : Optional.empty();
    }

    private static Head head(Context context, String kind, WebPath path, String name, Optional<Year> year) {
        Frames.Draft draft = Frames.head(context, kind, path, name)
                .description(context.words().say("archiveOf", context.config().title(), name));
        if (context.makes(OutputKind.ARCHIVE) && !path.equals(SinglePages.ARCHIVE)) {
            draft.crumb(SinglePages.ARCHIVE, context.words().say("archive"));
        }
        year.filter(y -> context.site().editions().stream()
                        .anyMatch(edition -> Year.from(edition.from()).equals(y)))
                .ifPresent(y -> draft.crumb(Addresses.year(y), y.toString()));
        return draft.data(StructuredData.collection(context, path, name, "", List.of()))
                .make();
    }

    private static View month(Context context, NavigableMap<YearMonth, List<Edition>> months, YearMonth month) {
        List<Edition> editions = months.get(month);
        String name = context.dates().month(month);
        Year year = Year.of(month.getYear());
        Function<YearMonth, String> names = context.dates()::month;
        return new View.Month(
                Frames.site(context),
                head(context, "month", Addresses.month(month), name, yearCrumb(context, month.atDay(1))),
                name,
                calendar(context, month, editions, busiest(editions), Optional.empty()),
                newestFirst(context, editions),
                count(editions),
                Books.href(context, Addresses.month(month), editions),
                context.link(OutputKind.YEARS, Addresses.year(year), year.toString()),
                beside(context, months.lowerEntry(month), Addresses::month, names),
                beside(context, months.higherEntry(month), Addresses::month, names));
    }

    private static View year(
            Context context,
            NavigableMap<Year, List<Edition>> years,
            NavigableMap<YearMonth, List<Edition>> months,
            Year year) {
        List<Edition> editions = years.get(year);
        YearMonth first = YearMonth.from(editions.get(0).from());
        YearMonth last = YearMonth.from(editions.get(editions.size() - 1).from());
        int busiest = busiest(editions);
        List<Calendar> calendars = new ArrayList<>();
        for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            calendars.add(calendar(context, month, months.getOrDefault(month, List.of()), busiest, Optional.empty()));
        }
        return new View.Year(
                Frames.site(context),
                head(context, "year", Addresses.year(year), year.toString(), Optional.empty()),
                year.toString(),
                calendars,
                count(editions),
                beside(context, years.lowerEntry(year), Addresses::year, Year::toString),
                beside(context, years.higherEntry(year), Addresses::year, Year::toString));
    }

    private static View archive(
            Context context, NavigableMap<Year, List<Edition>> years, NavigableMap<YearMonth, List<Edition>> months) {
        int busiest = busiest(context.site().editions());
        List<YearRow> rows = new ArrayList<>();
        for (Year year : years.descendingKeySet()) {
            List<Calendar> calendars = new ArrayList<>();
            for (int month = 1; month <= 12; month++) {
                YearMonth of = year.atMonth(month);
                calendars.add(calendar(context, of, months.getOrDefault(of, List.of()), busiest, Optional.empty()));
            }
            Link link = context.link(OutputKind.YEARS, Addresses.year(year), year.toString());
            rows.add(new YearRow(link, count(years.get(year)), calendars));
        }
        String name = context.words().say("archive");
        return new View.Archive(
                Frames.site(context),
                head(context, "archive", SinglePages.ARCHIVE, name, Optional.empty()),
                rows,
                context.site().articles().size(),
                (int) context.site().editions().stream()
                        .filter(edition -> !edition.articles().isEmpty())
                        .count());
    }

    /** The number of articles of the largest edition; at least 1. */
    static int busiest(List<Edition> editions) {
        return editions.stream().mapToInt(edition -> edition.articles().size()).reduce(1, Math::max);
    }

    /** The calendar of a month; each day with articles leads to its edition, in a shade that compares it with the busiest. */
    static Calendar calendar(
            Context context, YearMonth month, List<Edition> editions, int busiest, Optional<LocalDate> current) {
        TreeMap<LocalDate, Edition> days = new TreeMap<>();
        for (Edition edition : editions) {
            if (!edition.articles().isEmpty()) {
                days.put(edition.from(), edition);
            }
        }
        List<List<Calendar.Cell>> weeks = new ArrayList<>();
        LocalDate day = month.atDay(1).with(DayOfWeek.MONDAY);
        while (!day.isAfter(month.atEndOfMonth())) {
            List<Calendar.Cell> week = new ArrayList<>(7);
            for (int i = 0; i < 7; i++, day = day.plusDays(1)) {
                week.add(cell(context, month, day, Optional.ofNullable(days.get(day)), busiest, current));
            }
            weeks.add(week);
        }
        List<Calendar.Weekday> weekdays = new ArrayList<>(7);
        for (DayOfWeek weekday : DayOfWeek.values()) {
            weekdays.add(new Calendar.Weekday(
                    context.dates().letter(weekday), context.dates().weekday(weekday)));
        }
        String href = context.makes(OutputKind.MONTHS) && !days.isEmpty() ? context.href(Addresses.month(month)) : "";
        return new Calendar(
                context.dates().month(month),
                context.dates().monthOfYear(month),
                href,
                count(editions),
                weekdays,
                weeks);
    }

    private static Calendar.Cell cell(
            Context context,
            YearMonth month,
            LocalDate day,
            Optional<Edition> edition,
            int busiest,
            Optional<LocalDate> current) {
        if (!YearMonth.from(day).equals(month)) {
            return new Calendar.Cell(0, "", 0, 0, "", false);
        }
        if (edition.isEmpty()) {
            return new Calendar.Cell(day.getDayOfMonth(), "", 0, 0, "", false);
        }
        int count = edition.get().articles().size();
        Words words = context.words();
        return new Calendar.Cell(
                day.getDayOfMonth(),
                Cards.edition(context, edition.get()).href(),
                count,
                Math.max(1, (int) Math.ceil(4.0 * count / busiest)),
                words.say("labelled", context.dates().day(day).words(), words.count("article", count)),
                current.map(day::equals).orElse(false));
    }
}
