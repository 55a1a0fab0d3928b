package dateline.mail;

import dateline.page.Letter;
import dateline.page.View;
import dateline.text.Digest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.apache.commons.codec.net.QuotedPrintableCodec;

/**
 * A letter as a file that mail programs open and services send (RFC 5322): {@code multipart/alternative}, the plain text
 * first (RFC 2046 §5.1.4). The receiver is left to whoever sends it.
 */
public final class Message {
    private static final String END = "\r\n";
    /** Bytes of an encoded word that keep it within 75 characters (RFC 2047 §2). */
    private static final int WORD = 42;

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss xx", Locale.ENGLISH);

    private Message() {}

    /**
     * @param html as {@link LetterHtml} makes it
     * @param text as {@link LetterText} makes it
     */
    public static byte[] of(View.Email view, byte[] html, String text) {
        Letter letter = view.letter();
        String boundary = "dateline-" + Digest.of(letter.id());
        List<String> head = new ArrayList<>();
        head.add("From: " + phrase(view.site().publisher()) + " <" + letter.from() + ">");
        head.add("Subject: " + encoded(letter.subject()));
        head.add("Date: " + OffsetDateTime.parse(letter.date()).format(DATE));
        head.add("Message-ID: <" + letter.id() + ">");
        head.add("List-Id: " + phrase(view.site().title()) + " <" + letter.list() + ">");
        head.add("List-Unsubscribe: <" + letter.unsubscribe() + ">");
        if (letter.unsubscribe().startsWith("https://")) {
            head.add("List-Unsubscribe-Post: List-Unsubscribe=One-Click");
        }
        head.add("Content-Language: " + view.site().language());
        head.add("MIME-Version: 1.0");
        head.add("Content-Type: multipart/alternative;" + END + " boundary=\"" + boundary + "\"");
        return (String.join(END, head)
                        + END
                        + part(boundary, "text/plain", text.getBytes(StandardCharsets.UTF_8))
                        + part(boundary, "text/html", html)
                        + END
                        + "--"
                        + boundary
                        + "--"
                        + END)
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String part(String boundary, String type, byte[] content) {
        return END + "--" + boundary + END + "Content-Type: " + type + "; charset=UTF-8" + END
                + "Content-Transfer-Encoding: quoted-printable" + END + END
                + printable(new String(content, StandardCharsets.UTF_8));
    }

    /** Quoted-printable (RFC 2045 §6.7), line by line, so that the text's own lines stay lines. */
    private static String printable(String text) {
        StringBuilder out = new StringBuilder();
        for (String line : text.split("\n", -1)) {
            byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
            // the strict form, which breaks long lines, takes nothing shorter
            boolean isLong = bytes.length > 3;
            byte[] encoded = QuotedPrintableCodec.encodeQuotedPrintable(null, bytes, isLong);
            out.append(new String(encoded, StandardCharsets.US_ASCII)).append(END);
        }
        return out.toString();
    }

    private static String phrase(String name) {
        return isAscii(name) ? '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"' : encoded(name);
    }

    /** The words of a header, encoded where they are not ASCII (RFC 2047), in lines that are not too long. */
    private static String encoded(String text) {
        if (isAscii(text) && text.length() < WORD) {
            return text;
        }
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(character -> {
            String next = Character.toString(character);
            if ((word + next).getBytes(StandardCharsets.UTF_8).length > WORD) {
                words.add(word.toString());
                word.setLength(0);
            }
            word.append(next);
        });
        words.add(word.toString());
        return String.join(
                END + " ",
                words.stream()
                        .map(part -> "=?UTF-8?B?"
                                + Base64.getEncoder().encodeToString(part.getBytes(StandardCharsets.UTF_8)) + "?=")
                        .toList());
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 0x7f);
    }
}
