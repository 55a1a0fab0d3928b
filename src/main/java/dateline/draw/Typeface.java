package dateline.draw;

import dateline.text.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;

/** A font file (TrueType or OpenType) and which characters it has a shape for. */
public final class Typeface {
    /** Stands where no card is made. */
    public static final Typeface NONE = new Typeface(new byte[0], CharacterMap.NONE);

    private static final String STANDARD = "/dateline/fonts/card.ttf";
    private static final int CHARACTER_MAP = 0x636d6170; // "cmap"
    private static final int HEAD = 12;
    private static final int ENTRY = 16;

    private final byte[] bytes;
    private final CharacterMap characters;
    private final Digest digest;
    private Lettering lettering;

    private Typeface(byte[] bytes, CharacterMap characters) {
        this.bytes = bytes;
        this.characters = characters;
        this.digest = Digest.of(bytes);
    }

    private static final class Standard {
        static final Typeface TYPEFACE = read();

        private static Typeface read() {
            try (InputStream in = Typeface.class.getResourceAsStream(STANDARD)) {
                return of(in.readAllBytes()).orElseThrow();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The one in the program: Latin letters and punctuation. */
    public static Typeface standard() {
        return Standard.TYPEFACE;
    }

    /** A font file; empty when it is none, or has no map of characters that can be read. */
    public static Optional<Typeface> of(byte[] bytes) {
        try {
            ByteBuffer file = ByteBuffer.wrap(bytes);
            int version = file.getInt(0);
            if (version != 0x00010000 && version != 0x4f54544f && version != 0x74727565) {
                return Optional.empty(); // neither TrueType nor "OTTO"
            }
            int tables = Short.toUnsignedInt(file.getShort(4));
            for (int i = 0, at = HEAD; i < tables; i++, at += ENTRY) {
                if (file.getInt(at) == CHARACTER_MAP) {
                    ByteBuffer table = file.slice(file.getInt(at + 8), file.getInt(at + 12));
                    return CharacterMap.of(table).map(characters -> new Typeface(bytes, characters));
                }
            }
            return Optional.empty();
        } catch (IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /** The first character of a text that it has no shape for, as text; empty when it has all. */
    public Optional<String> lacks(String text) {
        return text.codePoints()
                .filter(character -> !isInvisible(character) && !characters.has(character))
                .mapToObj(Character::toString)
                .findFirst();
    }

    /** What shapes text but needs no shape: spaces, joiners, variation selectors. */
    private static boolean isInvisible(int character) {
        return Character.isWhitespace(character) || Character.getType(character) == Character.FORMAT;
    }

    /** Of its bytes. */
    public Digest digest() {
        return digest;
    }

    /** Its letters, made ready once. */
    synchronized Lettering lettering() {
        if (lettering == null) {
            lettering = Lettering.of(bytes);
        }
        return lettering;
    }
}
