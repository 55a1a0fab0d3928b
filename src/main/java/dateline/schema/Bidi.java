package dateline.schema;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.yaml.Node;
import dateline.yaml.Node.Entry;
import dateline.yaml.Node.Mapping;
import dateline.yaml.Node.Scalar;
import dateline.yaml.Node.Sequence;
import java.util.Locale;

/** Finds the invisible characters that make text read otherwise than it is stored: U+202A–U+202E and U+2066–U+2069. */
final class Bidi {
    private Bidi() {}

    /** Looks through all keys and values. */
    static void check(Node node, Problems problems) {
        if (node instanceof Scalar scalar) {
            check(scalar.text(), scalar.place(), problems);
        } else if (node instanceof Sequence sequence) {
            sequence.items().forEach(item -> check(item, problems));
        } else if (node instanceof Mapping mapping) {
            for (Entry entry : mapping.entries()) {
                check(entry.key(), entry.place(), problems);
                check(entry.value(), problems);
            }
        }
    }

    private static void check(String text, Place place, Problems problems) {
        text.chars()
                .filter(Bidi::isControl)
                .findFirst()
                .ifPresent(c -> problems.add(
                        Rule.FIELD_BIDI,
                        place,
                        String.format(Locale.ROOT, "there is an invisible direction mark in this text (U+%04X)", c),
                        "delete the text and type it again"));
    }

    private static boolean isControl(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }
}
