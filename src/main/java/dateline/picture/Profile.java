package dateline.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Colour profiles (ICC.1): which colours the numbers of a picture mean. They tell nothing of a place or a person. */
final class Profile {
    private static final byte[] NAME = "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII);

    /** What is left of a segment's 65,533 bytes. */
    private static final int MOST = 65_533 - NAME.length - 2;

    private Profile() {}

    /** As segments of a JPEG (ICC.1:2010 annex B.4); none for no profile. */
    static byte[] segments(byte[] icc) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int count = (icc.length + MOST - 1) / MOST;
        for (int i = 0; i < count; i++) {
            int length = Math.min(MOST, icc.length - i * MOST);
            ByteBuffer head = ByteBuffer.allocate(4 + NAME.length + 2);
            head.putShort((short) 0xffe2).putShort((short) (2 + NAME.length + 2 + length));
            head.put(NAME).put((byte) (i + 1)).put((byte) count);
            out.writeBytes(head.array());
            out.write(icc, i * MOST, length);
        }
        return out.toByteArray();
    }

    /** Whether a part of a file holds the profile that is meant where there is none. */
    static boolean isUsual(ByteBuffer part) {
        byte[] bytes = new byte[part.remaining()];
        part.slice().get(bytes);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        return text.contains("sRGB") && !text.contains("Display P3");
    }
}
