package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Colour profiles (ICC.1): which colours the numbers of a picture mean. They tell nothing of a place or a person. */
final class Profile {
    private Profile() {}

    /** Whether a part of a file holds the profile that is meant where there is none. */
    static boolean isUsual(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.slice().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("sRGB") && !text.contains("Display P3");
    }
}
