package dateline.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** "Did you mean": the nearest of some known names, by edits between them. */
public final class Nearest {
    private Nearest() {}

    /** The known name that is nearest to what was typed, when it is near enough to be meant. */
    public static Optional<String> of(String typed, Collection<String> known) {
        String wanted = fold(typed);
        String best = null;
        int bestDistance = Math.max(1, Math.min(wanted.length() / 3, 12)) + 1;
        for (String name : known) {
            String candidate = fold(name);
            if (Math.abs(candidate.length() - wanted.length()) >= bestDistance) {
                continue;
            }
            int distance = distance(wanted, candidate);
            if (distance < bestDistance || (distance == bestDistance && best != null && name.compareTo(best) < 0)) {
                best = name;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** {@code did you mean "x"?}, or the other words when nothing is near. */
    public static String hint(String typed, Collection<String> known, String otherwise) {
        return of(typed, known).map(name -> "did you mean \"" + name + "\"?").orElse(otherwise);
    }

    private static String fold(String name) {
        return Composed.of(name).toLowerCase(Locale.ROOT);
    }

    /** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
    static int distance(String a, String b) {
        int[] twoAgo = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    row[j] = Math.min(row[j], twoAgo[j - 2] + 1);
                }
            }
            int[] free = twoAgo;
            twoAgo = last;
            last = row;
            row = free;
        }
        return last[b.length()];
    }
}
