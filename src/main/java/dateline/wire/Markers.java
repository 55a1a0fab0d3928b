package dateline.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands before or behind a headline and is no part of it: {@code (2nd LD)}, {@code (URGENT)}, {@code (News Focus)},
 * {@code UPDATE 2-}, {@code 3rd Ld-Writethru}.
 *
 * @param headline without them
 * @param version 2 for {@code (2nd LD)}, 1 for {@code (LEAD)}, 0 without either
 * @param urgent whether it is a flash
 * @param corrected whether it replaces a wrong one
 * @param kind of an article; empty for a report
 * @param found as they stand there
 */
record Markers(String headline, int version, boolean urgent, boolean corrected, String kind, List<String> found) {
    private static final String LEAD = "(?:(?<number>[0-9]{1,3})(?:st|nd|rd|th) )?(?:LD|LEAD)";
    private static final String FLASH = "URGENT|FLASH|BREAKING(?: NEWS)?|ALERT";
    private static final String MENDED = "CORRECTED|CORRECTION|REFILE|RECAST|UPDATE[0-9]?|REPEAT";
    private static final String KIND = "(?:[\\p{Lu}][\\p{L}.]+ )?(?:News )?"
            + "(?:Focus|Feature|Analysis|Interview|Editorial|Column|Opinion|Op-Ed|Explainer|Profile|Photo News|In-Depth"
            + "|Backgrounder|Roundup|Review)";
    private static final String ANY = "[(\\[](?:" + LEAD + "|" + FLASH + "|" + MENDED + "|" + KIND + ")[)\\]]";
    /** In capitals and with a hyphen, as some services put them: {@code UPDATE 2-Talks open}. */
    private static final String PREFIX =
            "(?-i:(?:UPDATE|WRAPUP|RPT|REPEAT|REFILE|CORRECTED|CORRECTION|RECAST|EXCLUSIVE|URGENT|BREAKING"
                    + "|ANALYSIS|EXPLAINER|FACTBOX|TIMELINE|INTERVIEW|FOCUS|FEATURE|INSIGHT|COLUMN|OPINION|PROFILE|SCENARIOS)"
                    + "(?: ?[0-9]{1,2})?(?:-(?! )| ?[¤:|] ?))";

    private static final String TAKE =
            "(?:[0-9]{1,2}(?:st|nd|rd|th) (?:Ld|Lead)(?:-Writethru)?|Ld-Writethru|[0-9]{1,2}(?:st|nd|rd|th) Writethru)";
    private static final Pattern FIRST = Pattern.compile("^(" + ANY + "|" + PREFIX + ")\\s*", Pattern.CASE_INSENSITIVE);
    private static final Pattern LAST =
            Pattern.compile("\\s*(" + ANY.replace("?<number>", "?:") + "|,? " + TAKE + ")$", Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)(?:,? )?(?:UPDATE|WRAPUP)? ?([0-9]{1,2})[a-z]*[ -:].*");

    static Markers of(String line) {
        String rest = line;
        List<String> found = new ArrayList<>();
        int version = 0;
        for (Matcher first = FIRST.matcher(rest); first.find(); first = FIRST.matcher(rest)) {
            found.add(first.group(1));
            version = Math.max(version, version(first.group(1)));
            rest = rest.substring(first.end());
        }
        for (Matcher last = LAST.matcher(rest); last.find(); last = LAST.matcher(rest)) {
            found.add(last.group(1).replaceFirst("^,? ", ""));
            version = Math.max(version, version(last.group(1)));
            rest = rest.substring(0, last.start());
        }
        String all = String.join(" ", found).toUpperCase(Locale.ROOT);
        boolean urgent = all.matches(".*(" + FLASH + ").*");
        boolean corrected = all.matches(".*(CORRECT|REFILE).*");
        return new Markers(rest.strip(), version, urgent, corrected, kind(all), List.copyOf(found));
    }

    /** Whether a line has marks and nothing else. */
    static boolean isAlone(String line) {
        Markers markers = of(line);
        return markers.headline().isEmpty() && !markers.found().isEmpty();
    }

    private static int version(String marker) {
        Matcher lead = Pattern.compile("[(\\[]" + LEAD + "[)\\]]", Pattern.CASE_INSENSITIVE)
                .matcher(marker);
        if (!lead.matches()) {
            Matcher numbered = NUMBERED.matcher(marker);
            return numbered.matches() ? Integer.parseInt(numbered.group(1)) : 0;
        }
        return lead.group("number") == null ? 1 : Integer.parseInt(lead.group("number"));
    }

    private static String kind(String all) {
        if (all.contains("INTERVIEW")) {
            return "interview";
        }
        if (all.matches(".*(EDITORIAL|COLUMN|OPINION|OP-ED|REVIEW).*")) {
            return "opinion";
        }
        if (all.matches(".*(EXPLAINER|PROFILE|BACKGROUNDER|FEATURE|FACTBOX|TIMELINE|SCENARIOS).*")) {
            return "background";
        }
        return all.matches(".*(FOCUS|ANALYSIS|IN-DEPTH|INSIGHT).*") ? "analysis" : "";
    }
}
