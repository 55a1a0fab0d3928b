package dateline.webp;

/** From frequencies back to differences (RFC 6386 §14). */
final class Transform {
    private static final int COSINE = 20091;
    private static final int SINE = 35468;

    private Transform() {}

    /** Adds what 16 coefficients mean to a square of 4 pixels a side. */
    static void add(int[] coefficients, int from, Plane to, int at) {
        int[] columns = new int[16];
        for (int i = 0; i < 4; i++) {
            int in = from + i;
            int sum = coefficients[in] + coefficients[in + 8];
            int difference = coefficients[in] - coefficients[in + 8];
            int odd = sine(coefficients[in + 4]) - cosine(coefficients[in + 12]);
            int even = cosine(coefficients[in + 4]) + sine(coefficients[in + 12]);
            columns[4 * i] = sum + even;
            columns[4 * i + 1] = difference + odd;
            columns[4 * i + 2] = difference - odd;
            columns[4 * i + 3] = sum - even;
        }
        for (int i = 0; i < 4; i++) {
            int first = columns[i] + 4;
            int sum = first + columns[8 + i];
            int difference = first - columns[8 + i];
            int odd = sine(columns[4 + i]) - cosine(columns[12 + i]);
            int even = cosine(columns[4 + i]) + sine(columns[12 + i]);
            int row = at + i * to.stride;
            to.set(row, to.get(row) + ((sum + even) >> 3));
            to.set(row + 1, to.get(row + 1) + ((difference + odd) >> 3));
            to.set(row + 2, to.get(row + 2) + ((difference - odd) >> 3));
            to.set(row + 3, to.get(row + 3) + ((sum - even) >> 3));
        }
    }

    private static int cosine(int value) {
        return ((value * COSINE) >> 16) + value;
    }

    private static int sine(int value) {
        return (value * SINE) >> 16;
    }

    /** Spreads the means of a macroblock's 16 luma blocks over their first coefficients. */
    static void spread(int[] means, int[] coefficients) {
        int[] columns = new int[16];
        for (int i = 0; i < 4; i++) {
            int outer = means[i] + means[12 + i];
            int inner = means[4 + i] + means[8 + i];
            int innerDifference = means[4 + i] - means[8 + i];
            int outerDifference = means[i] - means[12 + i];
            columns[i] = outer + inner;
            columns[8 + i] = outer - inner;
            columns[4 + i] = outerDifference + innerDifference;
            columns[12 + i] = outerDifference - innerDifference;
        }
        for (int i = 0; i < 4; i++) {
            int first = columns[4 * i] + 3;
            int outer = first + columns[4 * i + 3];
            int inner = columns[4 * i + 1] + columns[4 * i + 2];
            int innerDifference = columns[4 * i + 1] - columns[4 * i + 2];
            int outerDifference = first - columns[4 * i + 3];
            coefficients[64 * i] = (outer + inner) >> 3;
            coefficients[64 * i + 16] = (outerDifference + innerDifference) >> 3;
            coefficients[64 * i + 32] = (outer - inner) >> 3;
            coefficients[64 * i + 48] = (outerDifference - innerDifference) >> 3;
        }
    }
}
