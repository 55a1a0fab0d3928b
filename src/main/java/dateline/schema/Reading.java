package dateline.schema;

import dateline.source.Problems;
import dateline.source.Rule;
import dateline.yaml.Node;
import dateline.yaml.Node.Scalar;
import java.time.ZoneId;

/**
 * What the reader of a value needs to know besides the value.
 *
 * @param problems where it says what is wrong
 * @param zone of dates without one
 * @param key what messages call the value: {@code photo.alt}, {@code an entry of topics}
 * @param path the key that keys within the value are called after
 */
public record Reading(Problems problems, ZoneId zone, String key, String path) {
    private static final int SHOWN = 60;

    /** For the top of a file. */
    public static Reading of(Problems problems, ZoneId zone) {
        return new Reading(problems, zone, "", "");
    }

    /** For the value of a key. */
    public Reading in(String name) {
        String inner = path.isEmpty() ? name : path + "." + name;
        return new Reading(problems, zone, inner, inner);
    }

    /** For an entry of a list. */
    public Reading entry() {
        return new Reading(problems, zone, "an entry of " + path, path);
    }

    /** Says that the value has another shape than it should. */
    void shape(Node node, String takes, String hint) {
        problems.add(Rule.FIELD_TYPE, node.place(), key + " takes " + takes + ", not " + node.words(), hint);
    }

    /** Says that the value is none that the key takes. */
    void value(Scalar given, String takes, String hint) {
        value(Rule.FIELD_VALUE, given, takes, hint);
    }

    /** Says by another rule that the value is none that the key takes. */
    void value(Rule rule, Scalar given, String takes, String hint) {
        problems.add(rule, given.place(), key + " takes " + takes + ", not " + shown(given.text()), hint);
    }

    /** A value as messages show it: in quotes, in one line, not too long. */
    static String shown(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        boolean fits = line.codePointCount(0, line.length()) <= SHOWN;
        return "\"" + (fits ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN)) + "…") + "\"";
    }
}
