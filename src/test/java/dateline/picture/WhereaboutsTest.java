package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WhereaboutsTest {
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPositionIsFoundInEveryFormatAndByteOrder(boolean little) {
        byte[] tiff = tiff(little, 0x8825, 2);
        assertThat(Whereabouts.areIn(jpeg(tiff))).isTrue();
        assertThat(Whereabouts.areIn(png(tiff))).isTrue();
        assertThat(Whereabouts.areIn(webp(tiff))).isTrue();
    }

    @Test
    void otherExifDataAreNoPosition() {
        assertThat(Whereabouts.areIn(jpeg(tiff(true, 0x8769, 2)))).isFalse();
        assertThat(Whereabouts.areIn(jpeg(tiff(true, 0x8825, 29)))).isFalse(); // only the date of a position
    }

    @Test
    void damagedPicturesHaveNone() {
        byte[] whole = jpeg(tiff(false, 0x8825, 2));
        for (int length = 0; length < 44; length++) {
            assertThat(Whereabouts.areIn(java.util.Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isFalse();
        }
        assertThat(Whereabouts.areIn("<svg/>".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static byte[] tiff(boolean little, int directoryTag, int tag) {
        ByteBuffer out = ByteBuffer.allocate(60).order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        out.putShort((short) (little ? 0x4949 : 0x4d4d)).putShort((short) 42).putInt(8);
        out.putShort((short) 1)
                .putShort((short) directoryTag)
                .putShort((short) 4)
                .putInt(1)
                .putInt(26);
        out.putInt(0);
        out.putShort((short) 1)
                .putShort((short) tag)
                .putShort((short) 5)
                .putInt(3)
                .putInt(44);
        return out.array();
    }

    private static byte[] jpeg(byte[] tiff) {
        ByteBuffer out = ByteBuffer.allocate(tiff.length + 40);
        out.putShort((short) 0xffd8)
                .putShort((short) 0xffe0)
                .putShort((short) 4)
                .putShort((short) 0);
        out.putShort((short) 0xffe1).putShort((short) (tiff.length + 8));
        out.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff);
        return out.putShort((short) 0xffd9).array();
    }

    private static byte[] png(byte[] tiff) {
        ByteBuffer out = ByteBuffer.allocate(tiff.length + 60);
        out.putLong(0x89504e470d0a1a0aL).putInt(4).putInt(0x49484452).putInt(0).putInt(0);
        return out.putInt(tiff.length).putInt(0x65584966).put(tiff).putInt(0).array();
    }

    private static byte[] webp(byte[] tiff) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes("RIFF....WEBP".getBytes(StandardCharsets.US_ASCII));
        ByteBuffer chunk = ByteBuffer.allocate(tiff.length + 8).order(ByteOrder.LITTLE_ENDIAN);
        chunk.put("EXIF".getBytes(StandardCharsets.US_ASCII))
                .putInt(tiff.length)
                .put(tiff);
        out.writeBytes(chunk.array());
        return out.toByteArray();
    }
}
