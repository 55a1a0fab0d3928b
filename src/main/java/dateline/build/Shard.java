package dateline.build;

import dateline.text.Digest;
import dateline.text.Gzip;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of a site that one of several machines makes: those files whose paths fall to it.
 *
 * @param number from 1 on
 * @param count of all parts, at least 1
 */
public record Shard(int number, int count) {
    private static final Pattern WORDS = Pattern.compile("([1-9][0-9]{0,3})/([1-9][0-9]{0,3})");

    /** Reads {@code 2/7}; empty when it is nothing of that kind. */
    public static Optional<Shard> parse(String words) {
        Matcher numbers = WORDS.matcher(words);
        if (!numbers.matches()) {
            return Optional.empty();
        }
        Shard shard = new Shard(Integer.parseInt(numbers.group(1)), Integer.parseInt(numbers.group(2)));
        return shard.number <= shard.count ? Optional.of(shard) : Optional.empty();
    }

    /** Whether a file falls to this part; each falls to just one, compressed ones with their originals. */
    boolean holds(String path) {
        return Long.remainderUnsigned(Digest.of(Gzip.original(path)).low(), count) == number - 1;
    }
}
