package dateline.text;

import java.util.Arrays;

/**
 * Characters in the making. Unlike a {@link StringBuilder}'s they lie open as an array: texts with printed quotation
 * marks are copied and looked through several times faster.
 */
public final class Chars {
    private char[] array;
    private int length;

    /**
     * No characters yet.
     *
     * @param expected how many there will be, about
     */
    public Chars(int expected) {
        this.array = new char[Math.max(expected, 16)];
    }

    public int length() {
        return length;
    }

    public boolean isEmpty() {
        return length == 0;
    }

    public char at(int index) {
        return array[index];
    }

    public char last() {
        return array[length - 1];
    }

    public Chars append(char c) {
        reserve(1);
        array[length++] = c;
        return this;
    }

    public Chars append(String text) {
        reserve(text.length());
        text.getChars(0, text.length(), array, length);
        length += text.length();
        return this;
    }

    /** Appends the characters from an index up to another. */
    public Chars append(char[] text, int from, int to) {
        reserve(to - from);
        System.arraycopy(text, from, array, length, to - from);
        length += to - from;
        return this;
    }

    private void reserve(int more) {
        if (length + more > array.length) {
            array = Arrays.copyOf(array, Math.max(length + more, array.length * 2));
        }
    }

    /** A copy. */
    public char[] toArray() {
        return Arrays.copyOf(array, length);
    }

    @Override
    public String toString() {
        return new String(array, 0, length);
    }
}
