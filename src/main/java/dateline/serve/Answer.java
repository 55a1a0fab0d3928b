package dateline.serve;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is sent back.
 *
 * @param status of HTTP
 * @param headers by name
 * @param body its bytes; of an answer to HEAD only their number is sent
 */
record Answer(int status, Map<String, String> headers, byte[] body) {
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    /** One sentence for people. */
    static Answer words(int status, String text) {
        return of(status, MediaTypes.TEXT, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** A document. */
    static Answer of(int status, String type, byte[] body) {
        return new Answer(status, Map.of("Content-Type", type), body);
    }

    /** The way to another address. */
    static Answer redirect(String to) {
        return words(302, "See " + to).with("Location", to);
    }

    /** The same with one header more. */
    Answer with(String header, String value) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put(header, value);
        return new Answer(status, all, body);
    }

    /**
     * A document with its tag, as a conditional request or one for a part of it gets it (RFC 9110 §13, §14). Of several
     * parts that are asked for at once, none is cut out.
     *
     * @param tag changes with the document, in quotes
     * @param ifNoneMatch the request's header, or null
     * @param range the same
     * @param ifRange the same
     */
    static Answer of(String type, byte[] body, String tag, String ifNoneMatch, String range, String ifRange) {
        Answer whole = of(200, type, body).with("ETag", tag).with("Accept-Ranges", "bytes");
        if (ifNoneMatch != null && isAmong(tag, ifNoneMatch)) {
            return new Answer(304, Map.of("ETag", tag), new byte[0]);
        }
        boolean isPart = range != null && (ifRange == null || ifRange.equals(tag));
        return isPart ? part(whole, range) : whole;
    }

    private static boolean isAmong(String tag, String tags) {
        for (String each : tags.split(",", -1)) {
            String one = each.strip();
            if (one.equals("*") || one.equals(tag) || one.equals("W/" + tag)) {
                return true;
            }
        }
        return false;
    }

    private static Answer part(Answer whole, String range) {
        Matcher asked = RANGE.matcher(range);
        int size = whole.body.length;
        if (!asked.matches() || (asked.group(1).isEmpty() && asked.group(2).isEmpty())) {
            return whole;
        }
        long from = number(asked.group(1)).orElse(-1L);
        long to = number(asked.group(2)).orElse(Long.MAX_VALUE);
        if (from < 0) {
            from = Math.max(0, size - to);
            to = to == 0 ? -1 : size - 1;
        } else if (to < from) {
            return whole;
        }
        if (from >= size || to < from) {
            return words(416, "The document has " + size + " bytes.").with("Content-Range", "bytes */" + size);
        }
        int end = (int) Math.min(to, size - 1);
        Answer part = new Answer(206, whole.headers, Arrays.copyOfRange(whole.body, (int) from, end + 1));
        return part.with("Content-Range", "bytes " + from + "-" + end + "/" + size);
    }

    private static Optional<Long> number(String digits) {
        return digits.isEmpty() ? Optional.empty() : Optional.of(Long.parseLong(digits));
    }
}
