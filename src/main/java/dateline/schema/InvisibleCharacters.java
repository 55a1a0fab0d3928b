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

/**
 * Finds what nobody sees in a value: marks that make text read otherwise than it is stored (U+202A–U+202E and
 * U+2066–U+2069), control characters, and what is no character at all.
 */
final class InvisibleCharacters {
    private InvisibleCharacters() {}

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
        if (!isSuspicious(text)) {
            return;
        }
        text.codePoints()
                .filter(InvisibleCharacters::isDirection)
                .findFirst()
                .ifPresent(c -> problems.add(
                        Rule.FIELD_BIDI,
                        place,
                        "there is an invisible direction mark in this text (" + shown(c) + ")",
                        "delete the text and type it again"));
        text.codePoints()
                .filter(InvisibleCharacters::isNoText)
                .findFirst()
                .ifPresent(c -> problems.add(
                        Rule.FIELD_VALUE,
                        place,
                        "there is something in this text that is no character (" + shown(c) + ")",
                        "delete it"));
    }

    /** Whether a text deserves a closer look, which most do not. */
    private static boolean isSuspicious(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7f && (isDirection(c) || isNoText(c)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDirection(int c) {
        return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    }

    private static boolean isNoText(int c) {
        boolean isControl = Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r' && c != 0x85;
        boolean isHalf = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        return isControl || isHalf || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef);
    }

    private static String shown(int c) {
        return String.format(Locale.ROOT, "U+%04X", c);
    }
}
