package dateline.wire;

import dateline.source.Checked;
import dateline.source.Place;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text from the bytes of an input: in the charset that it declares, else in the one that was given, else in UTF-8, and in
 * no other by guessing.
 */
final class Decoded {
    private static final int HEAD = 4096;
    private static final Pattern XML = Pattern.compile("^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([\\w.:-]+)");
    private static final Pattern META = Pattern.compile("(?i)<meta[^>]*?charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)");

    /** What is meant by names that are taken too literally (encoding.spec.whatwg.org): the wider charset of each. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("us-ascii", "windows-1252"),
            Map.entry("ascii", "windows-1252"),
            Map.entry("iso-8859-9", "windows-1254"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ksc5601", "x-windows-949"),
            Map.entry("gb2312", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("sjis", "windows-31j"));

    private Decoded() {}

    /** A charset by one of its names. */
    static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** The text; with a problem that names the first byte that is none, what stands before it. */
    static Checked<Source> read(String path, byte[] bytes, Optional<String> given) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return decode(path, bytes, StandardCharsets.UTF_8, "");
        }
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return decode(path, bytes, StandardCharsets.UTF_16, "the byte order mark");
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declared = XML.matcher(head);
        if (!declared.find()) {
            declared = META.matcher(head);
            if (!head.stripLeading().startsWith("<") || !declared.find()) {
                Charset charset = given.flatMap(Decoded::charset).orElse(StandardCharsets.UTF_8);
                return decode(path, bytes, charset, given.isPresent() ? "--charset" : "");
            }
        }
        String name = declared.group(1);
        Optional<Charset> charset = charset(name);
        if (charset.isEmpty()) {
            Problem problem = new Problem(
                    Rule.FILE_ENCODING,
                    new Place(path, 1, 0),
                    "the charset " + name + " is not known",
                    "save the input as UTF-8");
            return new Checked<>(Source.of(path, ""), List.of(problem));
        }
        // a declaration that could be read byte by byte cannot be in UTF-16
        boolean wide = charset.get().name().startsWith("UTF-16")
                || charset.get().name().startsWith("UTF-32");
        return decode(path, bytes, wide ? StandardCharsets.UTF_8 : charset.get(), "the declaration " + name);
    }

    private static Checked<Source> decode(String path, byte[] bytes, Charset charset, String why) {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out =
                CharBuffer.allocate((int) Math.ceil((bytes.length + 1) * (double) decoder.maxCharsPerByte()) + 2);
        boolean whole = !decoder.decode(in, out, true).isError();
        decoder.flush(out);
        String text = out.flip().toString();
        int zero = text.indexOf('\0');
        if (whole && zero < 0) {
            return Checked.of(Source.of(path, text));
        }
        Source head = Source.of(path, zero >= 0 ? text.substring(0, zero) : text);
        int bad = zero >= 0 ? head(text.substring(0, zero), charset) : in.position();
        String message = "not " + charset.name() + " from byte " + bad + " on, which is 0x"
                + HexFormat.of().withUpperCase().toHexDigits(bytes[Math.min(bad, bytes.length - 1)]);
        String hint = why.isEmpty()
                ? "save the input as UTF-8, or name its charset, as in --charset windows-1252 or --charset euc-kr"
                : why + " says that it is " + charset.name();
        return new Checked<>(
                head,
                List.of(new Problem(Rule.FILE_ENCODING, head.place(head.text().length()), message, hint)));
    }

    private static int head(String text, Charset charset) {
        return text.getBytes(charset).length;
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
