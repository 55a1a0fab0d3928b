package dateline.draw;

import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.Optional;

/** The characters of a font, from its {@code cmap} table (OpenType 1.9, formats 4 and 12). */
final class CharacterMap {
    static final CharacterMap NONE = new CharacterMap(new BitSet());

    private static final int MOST = 0x110000;

    private final BitSet characters;

    private CharacterMap(BitSet characters) {
        this.characters = characters;
    }

    /** Empty when no part of the table can be read. */
    static Optional<CharacterMap> of(ByteBuffer table) {
        BitSet found = new BitSet();
        int maps = Short.toUnsignedInt(table.getShort(2));
        for (int i = 0; i < maps; i++) {
            int platform = table.getShort(4 + 8 * i);
            int offset = table.getInt(8 + 8 * i);
            int format = table.getShort(offset);
            if ((platform == 0 || platform == 3) && format == 4) {
                segments(table.slice(offset, table.limit() - offset), found);
            } else if ((platform == 0 || platform == 3) && format == 12) {
                groups(table.slice(offset, table.limit() - offset), found);
            }
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new CharacterMap(found));
    }

    boolean has(int character) {
        return characters.get(character);
    }

    /** Format 4: stretches of the Basic Multilingual Plane; a glyph of 0 is the box for what is missing. */
    private static void segments(ByteBuffer map, BitSet found) {
        int twice = Short.toUnsignedInt(map.getShort(6));
        for (int at = 14; at < 14 + twice; at += 2) {
            int last = Short.toUnsignedInt(map.getShort(at));
            int first = Short.toUnsignedInt(map.getShort(at + twice + 2));
            int delta = map.getShort(at + 2 * twice + 2);
            int offsetAt = at + 3 * twice + 2;
            int offset = Short.toUnsignedInt(map.getShort(offsetAt));
            for (int character = first; character <= last && character != 0xffff; character++) {
                int glyph = character;
                if (offset != 0) {
                    glyph = Short.toUnsignedInt(map.getShort(offsetAt + offset + 2 * (character - first)));
                    if (glyph == 0) {
                        continue;
                    }
                }
                if (((glyph + delta) & 0xffff) != 0) {
                    found.set(character);
                }
            }
        }
    }

    /** Format 12: stretches of all of Unicode. */
    private static void groups(ByteBuffer map, BitSet found) {
        int groups = map.getInt(12);
        for (int i = 0, at = 16; i < groups; i++, at += 12) {
            int first = map.getInt(at);
            int last = map.getInt(at + 4);
            int glyph = map.getInt(at + 8);
            if (first >= 0 && last >= first && last < MOST) {
                found.set(glyph == 0 ? first + 1 : first, last + 1);
            }
        }
    }
}
