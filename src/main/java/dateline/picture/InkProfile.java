package dateline.picture;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What amounts of four inks look like (ICC.1:2010 §10.10, §10.11): a table with curves before and behind it. Read once into a
 * coarser table of screen colours. Not left to Java's colour management, whose results differ from one version to the next.
 */
final class InkProfile {
    private static final int INKS = 4;
    private static final int TAGS = 128;
    private static final int CURVES_OF_BYTES = 48;
    private static final int CURVES_OF_PAIRS = 52;
    private static final int MOST_CORNERS = 33;

    private final ByteBuffer table;
    private final boolean isPairs;
    private final int corners;
    private final int before;
    private final int behind;

    private InkProfile(ByteBuffer table) throws Unfit {
        this.table = table;
        isPairs = table.getInt(0) == name("mft2");
        corners = table.get(10) & 0xff;
        before = isPairs ? Short.toUnsignedInt(table.getShort(48)) : 256;
        behind = isPairs ? Short.toUnsignedInt(table.getShort(50)) : 256;
        boolean isRight = table.get(8) == INKS && table.get(9) == 3 && corners > 1 && corners <= MOST_CORNERS;
        long values = (long) INKS * before + 3L * corners * corners * corners * corners + 3L * behind;
        if (!isRight || before < 2 || behind < 2 || start() + values * (isPairs ? 2 : 1) > table.limit()) {
            throw Unfit.damaged();
        }
    }

    /** The profile, when it is one of those that can be read. */
    static Optional<InkProfile> of(byte[] icc) {
        try {
            ByteBuffer file = ByteBuffer.wrap(icc);
            if (file.getInt(16) != name("CMYK") || file.getInt(20) != name("Lab ")) {
                return Optional.empty();
            }
            Optional<ByteBuffer> found = tag(file, "A2B0").or(() -> tag(file, "A2B1"));
            boolean isKnown = found.isPresent()
                    && (found.get().getInt(0) == name("mft1") || found.get().getInt(0) == name("mft2"));
            return isKnown ? Optional.of(new InkProfile(found.get())) : Optional.empty();
        } catch (IndexOutOfBoundsException | Unfit e) {
            return Optional.empty();
        }
    }

    private static Optional<ByteBuffer> tag(ByteBuffer file, String wanted) {
        int count = Math.min(100, file.getInt(TAGS));
        for (int at = TAGS + 4; at < TAGS + 4 + 12 * count; at += 12) {
            if (file.getInt(at) == name(wanted)) {
                return Optional.of(file.slice(file.getInt(at + 4), file.getInt(at + 8)));
            }
        }
        return Optional.empty();
    }

    private static int name(String name) {
        return ByteBuffer.wrap(name.getBytes(StandardCharsets.US_ASCII)).getInt();
    }

    private int start() {
        return isPairs ? CURVES_OF_PAIRS : CURVES_OF_BYTES;
    }

    /** The value with a number, 0 to 1. */
    private double value(int number) {
        return isPairs
                ? Short.toUnsignedInt(table.getShort(start() + 2 * number)) / 65535.0
                : (table.get(start() + number) & 0xff) / 255.0;
    }

    private double curve(int from, int length, double at) {
        double place = at * (length - 1);
        int low = Math.min(length - 2, (int) place);
        return value(from + low) + (value(from + low + 1) - value(from + low)) * (place - low);
    }

    /** Red, green and blue of amounts of ink from 0 to 1. */
    int[] screen(double... inks) {
        int[] low = new int[INKS];
        double[] part = new double[INKS];
        for (int ink = 0; ink < INKS; ink++) {
            double place = curve(ink * before, before, inks[ink]) * (corners - 1);
            low[ink] = Math.min(corners - 2, (int) place);
            part[ink] = place - low[ink];
        }
        double[] seen = new double[3];
        for (int corner = 0; corner < 1 << INKS; corner++) {
            double weight = 1;
            int at = 0;
            for (int ink = 0; ink < INKS; ink++) {
                int step = corner >> ink & 1;
                weight *= step == 1 ? part[ink] : 1 - part[ink];
                at = at * corners + low[ink] + step;
            }
            for (int i = 0; i < 3 && weight > 0; i++) {
                seen[i] += weight * value(INKS * before + 3 * at + i);
            }
        }
        int curves = INKS * before + 3 * corners * corners * corners * corners;
        for (int i = 0; i < 3; i++) {
            seen[i] = curve(curves + i * behind, behind, seen[i]);
        }
        double scale = isPairs ? 65535 / 65280.0 : 1;
        return ofLab(seen[0] * scale * 100, seen[1] * scale * 255 - 128, seen[2] * scale * 255 - 128);
    }

    /** From what an eye sees (CIELAB under D50) to sRGB. */
    private static int[] ofLab(double lightness, double toRed, double toYellow) {
        double middle = (lightness + 16) / 116;
        double x = 0.9642 * linear(middle + toRed / 500);
        double y = linear(middle);
        double z = 0.8249 * linear(middle - toYellow / 200);
        return new int[] {
            sample(3.1338561 * x - 1.6168667 * y - 0.4906146 * z),
            sample(-0.9787684 * x + 1.9161415 * y + 0.0334540 * z),
            sample(0.0719453 * x - 0.2289914 * y + 1.4052427 * z)
        };
    }

    private static double linear(double root) {
        return root > 6.0 / 29 ? root * root * root : (root - 4.0 / 29) * 108 / 841;
    }

    private static int sample(double light) {
        double value = light <= 0.0031308 ? 12.92 * light : 1.055 * StrictMath.pow(light, 1 / 2.4) - 0.055;
        return (int) Math.max(0, Math.min(255, Math.round(255 * value)));
    }
}
