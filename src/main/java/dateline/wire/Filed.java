package dateline.wire;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words that open a lede: {@code SEOUL, July 3 (Yonhap) --}.
 *
 * @param place {@code SEOUL}, {@code SEOUL/TOKYO}, {@code HANOI, Vietnam}; empty when only a date or an agency opens it
 * @param date {@code July 3}; empty when there is none
 * @param agency empty when there is none
 * @param author empty when there is none
 * @param rest the lede without them
 * @param sure whether nothing else can be meant
 */
record Filed(String place, String date, String agency, String author, String rest, boolean sure) {
    private static final String UPPER = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]*(?: [\\p{Lu}][\\p{Lu}\\p{M}.'’-]*){0,4}";
    private static final String MIXED = "\\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{L}[\\p{L}\\p{M}.'’-]*){0,3}";
    private static final String MONTH = "(?i:" + Months.NAME + ")";
    private static final String WEEKDAY = "(?i:(?:mon|tues|wednes|thurs|fri|satur|sun)day),? ";
    private static final String DAYS =
            "(?<date>" + MONTH + " [0-9]{1,2}(?:, [0-9]{4})?|[0-9]{1,2} " + MONTH + "(?: [0-9]{4})?)";
    private static final String COUNTRY = "(?<country>(?:, (?!" + MONTH
            + " [0-9])(?!\\p{L}+day,? )(?:[dl]['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:of |and |the |[dl]['’])?\\p{Lu}[\\p{L}\\p{M}.'’-]*){0,4}){0,2})";
    private static final String DATE = "(?:(?:,| ?[—–]| --?) (?:" + WEEKDAY + ")?" + DAYS + "\\.?)?";
    private static final String AGENCY =
            "(?: ?\\((?<agency>[\\p{L}][^()]{1,60})\\)| ?/(?<slashed>[\\p{L}][^/()]{1,40})/|, ?(?<bare>\\p{Lu}[\\p{L}]{1,15}(?: News)?)(?= ?[-—–]))?";
    private static final String DASH = "(?:\\.? ?(?:--|—|–|―|−) ?|\\.? - |\\.- ?|(?<=/)\\.? )";
    private static final String REST = DASH + "(?<rest>\\S.*)";

    private static final Pattern IN_CAPITALS =
            Pattern.compile("(?<place>" + UPPER + "(?: ?/ ?" + UPPER + "){0,4})" + COUNTRY + DATE + AGENCY + REST);
    private static final Pattern IN_ANY_CASE =
            Pattern.compile("(?<place>" + MIXED + "(?: ?/ ?" + MIXED + "){0,4})" + COUNTRY + DATE + AGENCY + REST);
    /** {@code (Oslo, Norway - May 6)}. */
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?<place>" + MIXED + ")" + COUNTRY + " (?:--|-|—|–) " + DAYS + "\\) (?<rest>\\S.*)");
    /** {@code May 6 (Port Wire) --}. */
    private static final Pattern WITHOUT_PLACE = Pattern.compile(DAYS + " \\((?<agency>[\\p{L}][^()]{1,60})\\)" + REST);
    /** {@code (Port Wire) - VIGO, MAY 6 -}, with or without what follows the first dash. */
    private static final Pattern AGENCY_FIRST = Pattern.compile(
            "\\((?<agency>\\p{Lu}[\\p{L}\\p{N}.&'’-]*(?: \\p{Lu}[\\p{L}\\p{N}.&'’-]*){0,3})\\)(?: ?--?| ?[—–]) (?:(?<place>"
                    + UPPER + ")" + COUNTRY + "(?:, " + DAYS + ")?(?: ?--?| ?[—–]) )?(?<rest>\\S.*)");

    /** {@code Oslo, May 6 (PWS)} without a dash, where the day and the name in capitals leave no doubt. */
    private static final Pattern WITHOUT_DASH = Pattern.compile(
            "(?<place>" + MIXED + ")" + COUNTRY + ",? " + DAYS + " ?\\((?<agency>\\p{Lu}{2,8})\\):? (?<rest>\\S.*)");

    private static final Pattern KOREAN = Pattern.compile(
            "\\((?<place>[\\p{L}/·, ]{1,40})=(?<agency>[^()=]{2,30})\\) ?(?:(?<author>[\\p{L} ·,]{2,40}?) ?(?:기자|특파원) ?)?=? ?(?<rest>\\S.*)");
    private static final Pattern DAY = Pattern.compile("(?:(?<month>" + MONTH
            + ") (?<day>[0-9]{1,2})|(?<first>[0-9]{1,2}) (?<second>" + MONTH + "))(?:,? (?<year>[0-9]{4}))?");
    private static final int LONGEST = 100;

    /** The dateline that a paragraph opens with. */
    static Optional<Filed> of(String paragraph) {
        String head = paragraph.substring(0, Math.min(paragraph.length(), 220));
        if (!head.matches(".*(?:--|—|–|―|−| - |\\.-|=|/\\.? |\\) ).*")) {
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
        for (Pattern shape : new Pattern[] {IN_BRACKETS, WITHOUT_PLACE, WITHOUT_DASH, AGENCY_FIRST, KOREAN}) {
            Matcher found = shape.matcher(head);
            if (found.matches()) {
                return Optional.of(of(found, tail, true));
            }
        }
        return Optional.empty();
    }

    /** The dateline that stands in a field or a paragraph of its own, with or without its dash. */
    static Optional<Filed> alone(String text) {
        boolean dash = text.matches(".*(?:--|—|–|―|−|-)");
        return text.isEmpty() || text.length() > LONGEST
                ? Optional.empty()
                : of(text + (dash ? " x" : " -- x"))
                        .filter(filed -> filed.rest().equals("x"));
    }

    private static Filed of(Matcher found, String tail, boolean sure) {
        String agency = group(found, "agency") + group(found, "slashed") + group(found, "bare");
        return new Filed(
                group(found, "place").replaceAll(" ?/ ?", "/") + group(found, "country"),
                group(found, "date"),
                agency,
                group(found, "author"),
                found.group("rest") + tail,
                sure);
    }

    /** Whether a date or an agency shows that the words before the dash are a dateline. */
    private static boolean isAnchored(Matcher found) {
        return !(group(found, "date") + group(found, "agency") + group(found, "slashed")).isEmpty();
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
            boolean monthFirst = found.group("month") != null;
            int month = Months.number(found.group(monthFirst ? "month" : "second"));
            int day = Integer.parseInt(found.group(monthFirst ? "day" : "first"));
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

    private static String group(Matcher found, String name) {
        if (!found.pattern().pattern().contains("(?<" + name + ">")) {
            return "";
        }
        String group = found.group(name);
        return group == null ? "" : group.strip();
    }
}
