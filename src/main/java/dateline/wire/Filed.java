package dateline.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that open a lede: {@code SEOUL, July 3 (Yonhap) --}.
 *
 * @param place {@code SEOUL}, {@code SEOUL/TOKYO}, {@code HANOI, Vietnam}
 * @param date {@code July 3}; empty when there is none
 * @param agency empty when there is none
 * @param author empty when there is none
 * @param rest the lede without them
 * @param sure whether nothing else can be meant
 */
record Filed(String place, String date, String agency, String author, String rest, boolean sure) {
    private static final String UPPER = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?: [\\p{Lu}][\\p{Lu}\\p{M}.'’-]*){0,4}";
    private static final String MIXED = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{L}[\\p{L}\\p{M}.'’-]*){0,3}";
    private static final String COUNTRY = "(?<country>(?:, (?!" + Months.NAME
            + " [0-9])(?!\\p{L}+day,)(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:of |and |the |[dl]['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}){0,2})";
    private static final String DATE = "(?:, (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, )?(?<date>" + Months.NAME
            + " [0-9]{1,2}(?:, [0-9]{4})?))?";
    private static final String AGENCY = "(?: ?\\((?<agency>[\\p{L}][^()]{1,60})\\))?";
    private static final String DASH = "(?: ?(?:--|—|–|―) ?| - )";

    private static final Pattern IN_CAPITALS = Pattern.compile(
            "(?<place>" + UPPER + "(?: ?/ ?" + UPPER + "){0,4})" + COUNTRY + DATE + AGENCY + DASH + "(?<rest>\\S.*)");
    private static final Pattern IN_ANY_CASE = Pattern.compile(
            "(?<place>" + MIXED + "(?: ?/ ?" + MIXED + "){0,4})" + COUNTRY + DATE + AGENCY + DASH + "(?<rest>\\S.*)");
    private static final Pattern KOREAN = Pattern.compile(
            "\\((?<place>[\\p{L}/·, ]{1,40})=(?<agency>[^()=]{2,30})\\) ?(?:(?<author>[\\p{L} ·,]{2,40}?) ?(?:기자|특파원) ?)?=? ?(?<rest>\\S.*)");
    private static final Pattern DAY =
            Pattern.compile("(?<month>" + Months.NAME + ") (?<day>[0-9]{1,2})(?:, (?<year>[0-9]{4}))?");

    /** The dateline that a paragraph opens with. */
    static Optional<Filed> of(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), 220));
        if (!head.matches(".*(?:--|—|–|―| - |=).*")) {
            return Optional.empty();
        }
        String tail = paragraph.substring(head.length());
        Matcher capitals = IN_CAPITALS.matcher(head);
        if (capitals.matches() && letters(capitals.group("place")) > 1) {
            return Optional.of(of(capitals, tail, isAnchored(capitals)));
        }
        Matcher any = IN_ANY_CASE.matcher(head);
        if (any.matches() && isAnchored(any)) {
            return Optional.of(of(any, tail, true));
        }
        Matcher korean = KOREAN.matcher(head);
        return korean.matches()
                ? Optional.of(new Filed(
                        korean.group("place").strip(),
                        "",
                        korean.group("agency").strip(),
                        korean.group("author") == null
                                ? ""
                                : korean.group("author").strip(),
                        korean.group("rest") + tail,
                        true))
                : Optional.empty();
    }

    private static Filed of(Matcher found, String tail, boolean sure) {
        return new Filed(
                found.group("place").replaceAll(" ?/ ?", "/") + found.group("country"),
                text(found.group("date")),
                text(found.group("agency")),
                "",
                found.group("rest") + tail,
                sure);
    }

    /** Whether a date or an agency shows that the words before the dash are a dateline. */
    private static boolean isAnchored(Matcher found) {
        return found.group("date") != null || found.group("agency") != null;
    }

    /**
     * The day that is meant, given that of the stamp: without a year, the last such day; a zone further east may already
     * have the next one.
     */
    static Optional<LocalDate> day(String date, Optional<LocalDate> stamp) {
        Matcher found = DAY.matcher(date);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            int month = Months.number(found.group("month"));
            int day = Integer.parseInt(found.group("day"));
            if (found.group("year") != null) {
                return Optional.of(LocalDate.of(Integer.parseInt(found.group("year")), month, day));
            }
            if (stamp.isEmpty()) {
                return Optional.empty();
            }
            LocalDate next = stamp.get().plusDays(1);
            for (int year = next.getYear(); year > next.getYear() - 5; year--) {
                boolean exists = month != 2 || day != 29 || java.time.Year.isLeap(year);
                if (exists && !LocalDate.of(year, month, day).isAfter(next)) {
                    return Optional.of(LocalDate.of(year, month, day));
                }
            }
            return Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static long letters(String place) {
        return place.codePoints().filter(Character::isLetter).count();
    }

    private static String text(String group) {
        return group == null ? "" : group.strip();
    }
}
