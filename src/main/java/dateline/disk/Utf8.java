package dateline.disk;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Text from bytes: UTF-8, or a problem that names the first byte which isn't and what the file probably is instead. */
public final class Utf8 {
    private Utf8() {}

    /**
     * The text of a file. Where it stops being UTF-8, or holds a zero byte, the value ends and a problem names the line,
     * the column and the byte, counted from 0.
     */
    public static Checked<Source> read(String path, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') < 0 && text.indexOf('\0') < 0) {
            return Checked.of(Source.of(path, text));
        }
        int good = goodBytes(bytes);
        Source head = Source.of(path, new String(bytes, 0, good, StandardCharsets.UTF_8));
        if (good == bytes.length) {
            return Checked.of(head);
        }
        Place place = head.place(head.text().length());
        String message = "not UTF-8 from byte " + good + " on, which is 0x"
                + HexFormat.of().withUpperCase().toHexDigits(bytes[good]);
        return new Checked<>(head, List.of(new Problem(Rule.FILE_ENCODING, place, message, hint(bytes, good))));
    }

    /** How many bytes at the start are text in UTF-8. */
    private static int goodBytes(byte[] bytes) {
        CharsetDecoder decoder = strict(StandardCharsets.UTF_8);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(8192);
        CoderResult result = decoder.decode(in, out, true);
        while (result.isOverflow()) {
            out.clear();
            result = decoder.decode(in, out, true);
        }
        for (int i = 0; i < in.position(); i++) {
            if (bytes[i] == 0) {
                return i;
            }
        }
        return in.position();
    }

    private static String hint(byte[] bytes, int bad) {
        boolean mark = bytes.length > 1 && (bytes[0] & bytes[1]) == (byte) 0xFE && bytes[0] != bytes[1];
        if (mark || bytes[bad] == 0) {
            return "the file looks like UTF-16 or not like text at all; save it as UTF-8";
        }
        boolean alone = bad + 1 == bytes.length || bytes[bad + 1] >= 0;
        if (alone) {
            return "the file looks like Windows-1252 (Western European); save it as UTF-8";
        }
        return isKorean(bytes)
                ? "the file looks like EUC-KR (Korean); save it as UTF-8"
                : "save the file as UTF-8 in your editor";
    }

    /** Whether the bytes are EUC-KR and its letters beyond ASCII mostly Hangul. */
    private static boolean isKorean(byte[] bytes) {
        if (!Charset.isSupported("EUC-KR")) {
            return false;
        }
        try {
            CharBuffer text = strict(Charset.forName("EUC-KR")).decode(ByteBuffer.wrap(bytes));
            long beyond = text.chars().filter(c -> c > 127).count();
            long hangul = text.chars().filter(c -> c >= 0xAC00 && c <= 0xD7A3).count();
            return hangul * 2 > beyond;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static CharsetDecoder strict(Charset charset) {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }
}
