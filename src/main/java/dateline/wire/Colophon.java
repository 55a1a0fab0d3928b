package dateline.wire;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands below a text for other newsrooms: who worked on it, and how to reach them. */
final class Colophon {
    private static final String WORK =
            "(?:additional |further )?(?:reporting|writing|editing|compiled|translated|written|edited|produced|reported|photos?|graphics?)";
    private static final Pattern WORKED =
            Pattern.compile("(?i)\\(?" + WORK + "(?: and (?:writing|editing|graphics))? by (?-i:\\p{Lu}).{2,400}");
    private static final Pattern REPORTED = Pattern.compile(
            "(?i)\\(?(?:reporting|reported|written)(?: and (?:writing|editing))? by (?<names>[^;()]{3,160}?)(?: in [^;()]+)?[.;)].*");
    private static final Pattern HELPED =
            Pattern.compile("(?i).{3,300} contributed (?:to this (?:report|story|article)|reporting)\\.?");
    private static final Pattern REACHED = Pattern.compile("\\(\\(.{3,400}\\)\\)");
    private static final Pattern INITIALS = Pattern.compile("\\(?[a-z]{2,4}(?:[/-][a-z]{1,4}){1,6}\\)?");
    private static final Pattern MAIL = Pattern.compile("[\\p{L}\\p{N}._%+-]+@[\\p{L}\\p{N}.-]+");

    private Colophon() {}

    static boolean isOne(String line) {
        boolean worked = WORKED.matcher(line).matches()
                && (line.startsWith("(") || line.indexOf(';') > 0 || line.length() <= 60)
                && Byline.names(line).isEmpty();
        long open = line.chars().filter(c -> c == '(').count();
        boolean whole = open == line.chars().filter(c -> c == ')').count();
        return whole
                && (worked
                        || HELPED.matcher(line).matches()
                        || REACHED.matcher(line).matches()
                        || INITIALS.matcher(line).matches());
    }

    /** Takes the line: names of reporters make a byline where there is none. */
    static void take(String line, int at, Item item) {
        Matcher reported = REPORTED.matcher(line);
        if (reported.matches() && !item.has(Part.AUTHOR)) {
            List<String> names = Byline.ofField(reported.group("names"));
            names.forEach(name -> item.tell(Part.AUTHOR, Told.likely(name, at, "who reported it")));
        }
        String why = INITIALS.matcher(line).matches()
                ? "initials of the desk"
                : MAIL.matcher(line.toLowerCase(Locale.ROOT)).find() ? "how to reach the desk" : "who worked on it";
        item.drop(at, line, why);
    }
}
