package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InkProfileTest {
    /** A profile in which every ink looks the same, as lightness and two colour numbers from 0 to 255. */
    static byte[] profile(String type, int lightness, int toRed, int toYellow) {
        return profile(type, ink -> new int[] {lightness, toRed, toYellow});
    }

    private interface Looks {
        /** @param inks a bit for each, the first in the highest */
        int[] of(int inks);
    }

    private static byte[] profile(String type, Looks looks) {
        boolean isPairs = type.equals("mft2");
        int curve = isPairs ? 2 : 256;
        ByteBuffer out = ByteBuffer.allocate(6_000);
        out.put(16, "CMYKLab ".getBytes(StandardCharsets.US_ASCII));
        out.position(128);
        out.putInt(1).put("A2B0".getBytes(StandardCharsets.US_ASCII)).putInt(144);
        int size = out.position();
        out.putInt(0);
        out.put(type.getBytes(StandardCharsets.US_ASCII)).putInt(0);
        out.put((byte) 4).put((byte) 3).put((byte) 2);
        out.position(144 + 48);
        if (isPairs) {
            out.putShort((short) curve).putShort((short) curve);
        }
        curves(out, isPairs, 4);
        for (int inks = 0; inks < 16; inks++) {
            for (int value : looks.of(inks)) {
                put(out, isPairs, value * (isPairs ? 256 : 1));
            }
        }
        curves(out, isPairs, 3);
        out.putInt(size, out.position() - 144);
        byte[] icc = new byte[out.position()];
        out.get(0, icc);
        return icc;
    }

    private static void curves(ByteBuffer out, boolean isPairs, int count) {
        for (int i = 0; i < count * (isPairs ? 2 : 256); i++) {
            put(out, isPairs, isPairs ? i % 2 * 0xffff : i % 256);
        }
    }

    private static void put(ByteBuffer out, boolean isPairs, int value) {
        if (isPairs) {
            out.putShort((short) value);
        } else {
            out.put((byte) value);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mft1", "mft2"})
    void betweenTheCornersOfItsTableColoursMix(String type) {
        // black ink takes all light, the first one half of it
        InkProfile profile = InkProfile.of(profile(type, inks ->
                        new int[] {(inks & 1) == 1 ? 0 : (inks & 8) == 8 ? 128 : 255, 128, 128}))
                .orElseThrow();
        assertThat(profile.screen(0, 0, 0, 0)).containsExactly(255, 255, 255);
        assertThat(profile.screen(0, 0, 0, 1)).containsExactly(0, 0, 0);
        assertThat(profile.screen(0, 0.5, 1, 0.5)).containsExactly(119, 119, 119);
        int[] half = profile.screen(1, 0, 0, 0);
        assertThat(half[0]).isBetween(118, 122);
        assertThat(profile.screen(0.5, 0, 0, 0)[0]).isBetween(half[0] + 50, 200);
    }

    @Test
    void coloursAreThoseThatAnEyeSees() {
        InkProfile profile =
                InkProfile.of(profile("mft1", 136, 128 + 81, 128 + 70)).orElseThrow();
        assertThat(profile.screen(0, 0, 0, 0)).as("the red of sRGB").satisfies(red -> {
            assertThat(red[0]).isGreaterThan(250);
            assertThat(red[1]).isLessThan(25);
            assertThat(red[2]).isLessThan(25);
        });
    }

    @Test
    void whatItDoesNotKnowOrIsCutOffIsNoProfile() {
        byte[] whole = profile("mft2", 1, 2, 3);
        for (int length = 0; length < whole.length; length++) {
            assertThat(InkProfile.of(java.util.Arrays.copyOf(whole, length)))
                    .as("%s bytes", length)
                    .isEmpty();
        }
        assertThat(InkProfile.of(whole)).isPresent();
        assertThat(InkProfile.of(profile("mAB ", 1, 2, 3))).isEmpty();
        whole[144 + 10] = 1;
        assertThat(InkProfile.of(whole)).as("a table of one corner").isEmpty();
    }
}
