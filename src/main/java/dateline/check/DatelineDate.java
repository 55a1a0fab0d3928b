package dateline.check;

import dateline.article.Article;
import dateline.source.Problems;
import dateline.source.Rule;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Days that don't agree: {@code SEOUL, July 3} in an article of 5 July, or {@code Tuesday, 4 July} in a year in which
 * that was a Wednesday. Reads English, and Korean as in {@code 7월 4일(화)}.
 */
final class DatelineDate implements TextRule {
    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String NUMBER = "(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)";
    private static final Pattern WEEKDAY =
            Pattern.compile("\\b(Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b\\.?" + ",?\\s+\\(?(?:"
                    + MONTH + "\\s+" + NUMBER + "|" + NUMBER + "(?:\\s+of)?\\s+" + MONTH + ")(?:,?\\s+(\\d{4})\\b)?");
    private static final Pattern KOREAN = Pattern.compile(
            "(?:(\\d{4})년\\s*)?(\\d{1,2})월\\s*(\\d{1,2})일\\s*(?:\\(([월화수목금토일])(?:요일)?\\)|([월화수목금토일])요일)");
    private static final Pattern OPENING =
            Pattern.compile("\\A\\s*\\p{Lu}[\\p{Lu} .'’/-]{1,60}(?:, [\\p{L} .]{2,30})?, " + MONTH + " " + NUMBER
                    + "\\s*(?:\\([^()\\n]{1,60}\\)\\s*)?(?:--|—|–)");
    private static final Pattern IN_FIELD = Pattern.compile("\\b" + MONTH + "\\s+" + NUMBER);
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final String KOREAN_WEEKDAYS = "월화수목금토일";

    @Override
    public Rule rule() {
        return Rule.DATELINE_DATE;
    }

    @Override
    public boolean regards(Proof proof) {
        return proof.isDue() && proof.article().isPresent();
    }

    @Override
    public void check(Proof proof, Newsroom newsroom, Problems problems) {
        Article article = proof.article().orElseThrow();
        Matcher field = IN_FIELD.matcher(article.dateline());
        if (field.find()) {
            checkOpening(
                    article,
                    field,
                    proof.value("dateline").isEmpty() ? -1 : proof.offsetOf("dateline"),
                    proof,
                    problems);
        }
        String text = proof.prose();
        Matcher opening = OPENING.matcher(text).region(proof.body(), text.length());
        if (opening.lookingAt()) {
            checkOpening(article, opening, opening.start(1), proof, problems);
        }
        Matcher english = WEEKDAY.matcher(text).useTransparentBounds(true);
        for (int at = proof.body(); at < text.length(); at++) {
            if (!mayBeWeekday(text, at) || !english.region(at, text.length()).lookingAt()) {
                continue;
            }
            at = english.end() - 1;
            int month = month(english.group(2) == null ? english.group(5) : english.group(2));
            String number = english.group(3) == null ? english.group(4) : english.group(3);
            int weekday = WEEKDAYS.indexOf(english.group(1).substring(0, 3).toLowerCase(Locale.ROOT));
            checkWeekday(article, english, english.group(6), month, number, weekday, proof, problems);
        }
        Matcher korean = KOREAN.matcher(text).region(proof.body(), text.length());
        while (text.indexOf('월') >= 0 && korean.find()) {
            int weekday = KOREAN_WEEKDAYS.indexOf(korean.group(4) == null ? korean.group(5) : korean.group(4));
            checkWeekday(
                    article,
                    korean,
                    korean.group(1),
                    Integer.parseInt(korean.group(2)),
                    korean.group(3),
                    weekday,
                    proof,
                    problems);
        }
    }

    /** Whether a weekday could begin here: cheaper than to try the whole pattern at every letter. */
    private static boolean mayBeWeekday(String text, int at) {
        char c = text.charAt(at);
        return (c == 'M' || c == 'T' || c == 'W' || c == 'F' || c == 'S')
                && at + 3 <= text.length()
                && WEEKDAYS.contains(text.substring(at, at + 3).toLowerCase(Locale.ROOT));
    }

    private void checkOpening(Article article, Matcher found, int at, Proof proof, Problems problems) {
        Optional<LocalDate> day = nearest(article.day(), month(found.group(1)), Integer.parseInt(found.group(2)));
        if (!exists(month(found.group(1)), Integer.parseInt(found.group(2)))) {
            problems.add(
                    rule(),
                    at < 0 ? proof.key("title") : proof.at(at),
                    "the dateline says " + found.group(1) + " " + found.group(2) + ", and there is no such day",
                    "mend the dateline");
        } else if (day.isEmpty() || Math.abs(ChronoUnit.DAYS.between(day.get(), article.day())) > 1) {
            problems.add(
                    rule(),
                    at < 0 ? proof.key("title") : proof.at(at),
                    "the dateline says " + found.group(1) + " " + found.group(2) + ", but the article is of "
                            + article.day(),
                    "mend the dateline, or date:");
        }
    }

    private void checkWeekday(
            Article article,
            Matcher found,
            String year,
            int month,
            String number,
            int weekday,
            Proof proof,
            Problems problems) {
        int day = Integer.parseInt(number);
        Optional<LocalDate> date =
                year == null ? nearest(article.day(), month, day) : date(Integer.parseInt(year), month, day);
        boolean never = !exists(month, day);
        if (never || (year != null && date.isEmpty())) {
            String name = month < 1 || month > 12
                    ? "month " + month
                    : name(Month.of(month).name()) + " " + day;
            problems.add(
                    rule(),
                    proof.at(found.start()),
                    "there is no " + name + (never ? "" : " in " + year),
                    "mend the date");
        } else if (date.isPresent() && date.get().getDayOfWeek().getValue() != weekday + 1) {
            problems.add(
                    rule(),
                    proof.at(found.start()),
                    date.get() + " was a " + name(date.get().getDayOfWeek()) + ", not a "
                            + name(DayOfWeek.of(weekday + 1)),
                    "mend the weekday or the date");
        }
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static String name(DayOfWeek day) {
        return name(day.name());
    }

    private static String name(String constant) {
        return constant.charAt(0) + constant.substring(1).toLowerCase(Locale.ROOT);
    }

    /** Whether some year has the day. */
    private static boolean exists(int month, int day) {
        return date(2000, month, day).isPresent();
    }

    /** The day of that name that lies nearest to another one. */
    private static Optional<LocalDate> nearest(LocalDate to, int month, int day) {
        return Stream.of(to.getYear() - 1, to.getYear(), to.getYear() + 1)
                .flatMap(year -> date(year, month, day).stream())
                .min(Comparator.comparing(date -> Math.abs(ChronoUnit.DAYS.between(date, to))));
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
