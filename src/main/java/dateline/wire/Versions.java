package dateline.wire;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Versions of one item that nothing but their words tie together: the wire gave the later one another headline. */
final class Versions {
    private static final double ALIKE = 0.5;

    private Versions() {}

    /** Whether an article comes from the same source and from the same day, or the one before or after. */
    static boolean isNear(Copy copy, Earlier earlier, ZoneId zone) {
        Optional<LocalDate> day = Instants.of(earlier.date())
                .flatMap(date -> Instants.in(zone, date))
                .map(date -> Instants.day(zone, date));
        boolean agency = earlier.names().isEmpty()
                ? copy.agency().isEmpty()
                : earlier.names().contains(copy.agency());
        return agency
                && day.filter(found -> Math.abs(found.toEpochDay() - copy.day().toEpochDay()) <= 1)
                        .isPresent();
    }

    /**
     * The earlier version of an item that is marked as a later one and has no identity: the imported article of the same
     * source, place and day whose headline and lede have most of its words.
     */
    static Optional<Earlier> earlier(Copy copy, Collection<Earlier> articles, ZoneId zone) {
        if (copy.version() == 0 || !copy.identity().isEmpty() || copy.agency().isEmpty()) {
            return Optional.empty();
        }
        Set<String> wanted = words(copy.title() + " " + lede(copy.body()));
        return articles.stream()
                .filter(earlier -> !earlier.mark().isEmpty()
                        && earlier.item().isEmpty()
                        && earlier.version() < copy.version()
                        && earlier.dateline().equals(dateline(copy))
                        && isNear(copy, earlier, zone))
                .filter(earlier -> alike(wanted, earlier) >= ALIKE)
                .max(Comparator.comparingDouble((Earlier earlier) -> alike(wanted, earlier))
                        .thenComparing(Earlier::path));
    }

    private static String dateline(Copy copy) {
        return copy.keys().getOrDefault("dateline", "").replaceAll("^[\"']|[\"']$", "");
    }

    /** How many of the words of either are words of both; 1 for the same words. */
    private static double alike(Set<String> wanted, Earlier earlier) {
        Set<String> words = words(earlier.title() + " " + lede(earlier.body()));
        long both = wanted.stream().filter(words::contains).count();
        int smaller = Math.min(wanted.size(), words.size());
        return smaller < 4 ? 0 : (double) both / smaller;
    }

    private static String lede(String body) {
        return body.strip().replaceFirst("(?s)\\n\\s*\\n.*", "");
    }

    private static Set<String> words(String text) {
        return Arrays.stream(Plain.line(text).toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3 || word.codePoints().anyMatch(c -> c >= 0x2E80))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
