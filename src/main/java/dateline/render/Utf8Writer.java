package dateline.render;

import java.io.Writer;
import java.util.Arrays;

/** A writer that holds what was written as UTF-8; a surrogate without its other half becomes a question mark. */
final class Utf8Writer extends Writer {
    private final char[] part = new char[1 << 12];
    private byte[] bytes = new byte[1 << 14];
    private int size;
    private char high;

    /** Forgets what was written, but keeps the room for it. */
    void reset() {
        size = 0;
        high = 0;
    }

    byte[] toByteArray() {
        endSurrogate();
        return Arrays.copyOf(bytes, size);
    }

    @Override
    public void write(char[] chars, int from, int length) {
        room(length);
        int end = from + length;
        for (int i = from; i < end; i++) {
            char c = chars[i];
            if (c < 0x80 && high == 0) {
                bytes[size++] = (byte) c;
            } else {
                put(c);
            }
        }
    }

    @Override
    public void write(String text, int from, int length) {
        int end = from + length;
        for (int at = from; at < end; at += part.length) {
            int next = Math.min(end, at + part.length);
            text.getChars(at, next, part, 0);
            write(part, 0, next - at);
        }
    }

    @Override
    public void write(int c) {
        room(1);
        put((char) c);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}

    private void room(int length) {
        if (bytes.length - size < length * 3 + 4) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + length * 3 + 4));
        }
    }

    private void put(char c) {
        if (high != 0 && Character.isLowSurrogate(c)) {
            int point = Character.toCodePoint(high, c);
            high = 0;
            bytes[size++] = (byte) (0xF0 | point >> 18);
            bytes[size++] = tail(point >> 12);
            bytes[size++] = tail(point >> 6);
            bytes[size++] = tail(point);
            return;
        }
        endSurrogate();
        if (c < 0x80) {
            bytes[size++] = (byte) c;
        } else if (c < 0x800) {
            bytes[size++] = (byte) (0xC0 | c >> 6);
            bytes[size++] = tail(c);
        } else if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            bytes[size++] = '?';
        } else {
            bytes[size++] = (byte) (0xE0 | c >> 12);
            bytes[size++] = tail(c >> 6);
            bytes[size++] = tail(c);
        }
    }

    /** A byte behind the first of a character: its last six bits. */
    private static byte tail(int bits) {
        return (byte) (0x80 | (bits & 0x3F));
    }

    private void endSurrogate() {
        if (high != 0) {
            bytes[size++] = '?';
            high = 0;
        }
    }
}
