package dateline.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * The one clock of a build: {@code --now}, else {@code SOURCE_DATE_EPOCH}, else the machine's. Embargoes, expiries,
 * future dates, the news sitemap and {@code dateline new} look at it, and nothing else does.
 */
final class BuildClock {
    private static final String EXAMPLE = "2023-07-03T16:30:00+09:00";

    private BuildClock() {}

    /**
     * Reads the clock.
     *
     * @param option the value of {@code --now}, or null
     * @throws UsageException when the option or the variable cannot be read
     */
    static Instant read(String option, World world) {
        if (option != null) {
            return ofOption(option);
        }
        String epoch = world.variable("SOURCE_DATE_EPOCH");
        return epoch.isEmpty() ? world.clock().get() : ofEpoch(epoch);
    }

    private static Instant ofOption(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new UsageException("--now takes a date-time with its offset from UTC, such as " + EXAMPLE
                    + " or 2023-07-03T07:30:00Z," + " not \"" + text + "\"");
        }
    }

    private static Instant ofEpoch(String text) {
        try {
            return Instant.ofEpochSecond(Long.parseLong(text));
        } catch (NumberFormatException | DateTimeException e) {
            throw new UsageException(
                    "SOURCE_DATE_EPOCH takes whole seconds since 1970 began in UTC, such as 1688369400," + " not \""
                            + text + "\"");
        }
    }
}
