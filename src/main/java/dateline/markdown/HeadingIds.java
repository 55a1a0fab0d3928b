package dateline.markdown;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The ids of one text's headings: {@code What's new?} is {@code whats-new}, a second one {@code whats-new-1}. Letters of
 * all scripts stay. No id has a colon, so the ids of footnotes ({@code fn:1}) never meet one.
 */
final class HeadingIds {
    /** Ids that every page has. */
    private static final Set<String> OF_THE_PAGE = Set.of("main", "nav", "top");

    private final Set<String> taken = new HashSet<>(OF_THE_PAGE);
    private final Map<String, Integer> repeated = new HashMap<>();

    /** An id that no other heading of the text has. */
    String next(String heading) {
        String id = of(heading);
        String free = id;
        while (!taken.add(free)) {
            free = id + "-" + repeated.merge(id, 1, Integer::sum);
        }
        return free;
    }

    /** Lower-case words with hyphens between them; {@code section} where there is no word. */
    static String of(String heading) {
        StringBuilder id = new StringBuilder(heading.length());
        boolean gap = false;
        for (int i = 0; i < heading.length(); ) {
            int c = heading.codePointAt(i);
            i += Character.charCount(c);
            if (isIdPart(c)) {
                if (gap && !id.isEmpty()) {
                    id.append('-');
                }
                gap = false;
                id.appendCodePoint(c);
            } else if (c != '\'' && c != '’') {
                gap = true;
            }
        }
        return id.isEmpty() ? "section" : id.toString().toLowerCase(Locale.ROOT);
    }

    private static boolean isIdPart(int c) {
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        int type = Character.getType(c);
        return c >= 0x80 && (type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK);
    }
}
