package dateline.webp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dateline.picture.Photos;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StillWebPTest {
    /** The digests are those of the pixels that libwebp 1.2.4 finds in these files, which its encoder made in many ways. */
    @ParameterizedTest
    @CsvSource({
        "lossy, 72, 52, 3, b9d0d47b657fec7d",
        "unfiltered, 72, 52, 3, ccd4bc5fe7c58488",
        "simple-filter, 72, 52, 3, 17bd47fbfafd2e63",
        "strong-filter, 72, 52, 3, 46faf0e3a5050a1e",
        "fine, 130, 90, 3, 40aa990d28354fcb",
        "opacity-best, 72, 52, 4, 9437da9c8f62b4e0",
        "opacity-raw, 72, 52, 4, 9437da9c8f62b4e0",
        "opacity-filtered, 130, 90, 4, 78fdaaadc04769d7",
        "lossless, 72, 52, 3, 114050cccb79664a",
        "lossless-opacity, 72, 52, 4, f5f1f13b6ac5dd7c",
        "palette, 72, 52, 3, 0f97c67e354236e7",
        "large, 700, 500, 3, bd62348af18c3915",
        "large-opacity, 700, 500, 4, bb758ff4b822a149",
        "large-lossless, 700, 500, 3, 108e2b205720e386"
    })
    void findsThePixelsThatEveryDecoderFinds(String name, int width, int height, int bands, String digest)
            throws Exception {
        Raster raster = StillWebP.decode(Photos.webP(name), width, height);
        assertThat(raster.bands()).isEqualTo(bands);
        assertThat(raster.samples()).hasSize(width * height * bands);
        byte[] sum = MessageDigest.getInstance("SHA-256").digest(raster.samples());
        assertThat(HexFormat.of().formatHex(sum)).startsWith(digest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "fine", "opacity-filtered", "lossless", "lossless-opacity"})
    void noBytesAtAllMakeItFailOtherwise(String name) {
        byte[] whole = Photos.webP(name);
        int width = name.equals("fine") || name.endsWith("filtered") ? 130 : 72;
        int height = width == 130 ? 90 : 52;
        Random random = new Random(11);
        int spoilt = 0;
        for (int round = 0; round < 1_500; round++) {
            byte[] bytes = whole.clone();
            for (int flips = random.nextInt(6); flips >= 0; flips--) {
                bytes[12 + random.nextInt(bytes.length - 12)] = (byte) random.nextInt();
            }
            try {
                assertThat(StillWebP.decode(bytes, width, height).samples().length)
                        .isGreaterThanOrEqualTo(width * height * 3);
            } catch (Spoilt e) {
                spoilt++;
            }
        }
        assertThat(spoilt).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lossy", "opacity-filtered", "lossless", "lossless-opacity"})
    void whatIsCutOffIsSpoilt(String name) {
        byte[] whole = Photos.webP(name);
        int width = name.endsWith("filtered") ? 130 : 72;
        int height = width == 130 ? 90 : 52;
        for (int length = 12; length < whole.length - 1; length += 7) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(Spoilt.class)
                    .as("%s of %s bytes", length, whole.length)
                    .isThrownBy(() -> StillWebP.decode(cut, width, height));
        }
    }

    @Test
    void aSizeThatTheHeadDoesNotTellIsSpoilt() {
        for (String name : new String[] {"lossy", "lossless", "opacity-raw"}) {
            assertThatExceptionOfType(Spoilt.class).isThrownBy(() -> StillWebP.decode(Photos.webP(name), 7_200, 5_200));
        }
    }
}
