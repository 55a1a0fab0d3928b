package dateline.markdown;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * One stretch of raw HTML, cut so that it ends where it began: in text. A tag, comment or element that the stretch leaves
 * unfinished would swallow the Markdown behind it, so its {@code <} is shown as text instead.
 */
final class RawPieces {
    /** Elements whose content a browser does not read as markup, or reads by rules of its own. */
    static final Set<String> SWALLOWING = Set.of(
            "script style textarea title xmp iframe noembed noframes plaintext select template svg math".split(" "));

    /** Tags that a browser ignores within a body. */
    private static final Set<String> IGNORED = Set.of("html", "head", "body", "frameset", "frame");

    private static final int LONGEST_TAG = 10_000;

    private final String raw;
    private final List<Piece> pieces = new ArrayList<>();
    private final Set<String> notFound = new HashSet<>();

    /** What becomes of a piece: it is passed on, shown as text, dropped, or dropped and reported. */
    private enum Fate {
        PASS,
        SHOW,
        DROP,
        REPORT
    }

    private record Piece(int start, int end, Fate fate) {}

    private RawPieces(String raw) {
        this.raw = raw;
    }

    static RawPieces of(String raw) {
        RawPieces pieces = new RawPieces(raw);
        int at = 0;
        while (at < raw.length()) {
            int tag = raw.indexOf('<', at);
            if (tag < 0) {
                tag = raw.length();
            }
            pieces.add(at, tag, Fate.PASS);
            at = tag < raw.length() ? pieces.scan(tag) : tag;
        }
        return pieces;
    }

    /**
     * Writes a part of the stretch.
     *
     * @param offset where in the Markdown the stretch would begin, had it no line marks of quotations within
     */
    void write(int from, int to, int offset, BodyBuilder out, Findings findings) {
        for (Piece piece : pieces) {
            int start = Math.max(from, piece.start());
            int end = Math.min(to, piece.end());
            if (start >= end) {
                continue;
            }
            switch (piece.fate()) {
                case PASS -> out.raw(raw.substring(start, end), offset + start);
                case SHOW -> out.words(raw.substring(start, end));
                case DROP -> {}
                case REPORT -> {
                    if (start == piece.start()) {
                        findings.removed(label(start), offset + start);
                    }
                }
            }
        }
    }

    private String label(int at) {
        int end = at + 1;
        while (end < raw.length() && end < at + 20 && !Ascii.isSpace(raw.charAt(end)) && raw.charAt(end) != '>') {
            end++;
        }
        return raw.substring(at, end) + ">";
    }

    private void add(int start, int end, Fate fate) {
        if (start < end) {
            pieces.add(new Piece(start, end, fate));
        }
    }

    private int scan(int start) {
        char next = start + 1 < raw.length() ? raw.charAt(start + 1) : ' ';
        Piece piece = switch (next) {
            case '!' -> declaration(start);
            case '?' -> instruction(start);
            case '/' -> closing(start);
            default -> Ascii.isLetter(next) ? opening(start) : show(start);
        };
        pieces.add(piece);
        return piece.end();
    }

    private Piece show(int start) {
        return new Piece(start, start + 1, Fate.SHOW);
    }

    private Piece declaration(int start) {
        if (raw.startsWith("<!--", start)) {
            boolean empty = raw.startsWith(">", start + 4) || raw.startsWith("->", start + 4);
            int end = empty ? raw.indexOf('>', start) + 1 : behind("-->", start + 4);
            return end < 0 ? show(start) : new Piece(start, end, Fate.DROP);
        }
        int end = raw.startsWith("<![CDATA[", start) ? behind("]]>", start) : -1;
        end = end < 0 ? behind(">", start) : end;
        return end < 0 ? show(start) : new Piece(start, end, Fate.REPORT);
    }

    private Piece instruction(int start) {
        int end = behind("?>", start);
        end = end < 0 ? behind(">", start) : end;
        return end < 0 ? show(start) : new Piece(start, end, Fate.REPORT);
    }

    private Piece closing(int start) {
        boolean named = start + 2 < raw.length() && Ascii.isLetter(raw.charAt(start + 2));
        int end = named ? tagEnd(start + 2) : behind(">", start);
        return end < 0 ? show(start) : new Piece(start, end, named ? Fate.PASS : Fate.DROP);
    }

    private Piece opening(int start) {
        int end = tagEnd(start + 1);
        if (end < 0) {
            return show(start);
        }
        String name = name(raw, start + 1);
        if (IGNORED.contains(name)) {
            return new Piece(start, end, Fate.REPORT);
        }
        if (!SWALLOWING.contains(name) || (raw.charAt(end - 2) == '/' && isForeign(name))) {
            return new Piece(start, end, Fate.PASS);
        }
        int close = closeOf(name, end);
        return close < 0 ? show(start) : new Piece(start, close, Fate.PASS);
    }

    private static boolean isForeign(String name) {
        return name.equals("svg") || name.equals("math");
    }

    /** Behind the closing tag of an element, or -1 when it is not closed. */
    private int closeOf(String name, int from) {
        String tag = "</" + name;
        if (notFound.contains(tag) || name.equals("plaintext")) {
            return -1;
        }
        for (int i = raw.indexOf("</", from); i >= 0; i = raw.indexOf("</", i + 2)) {
            int end = i + tag.length();
            if (raw.regionMatches(true, i, tag, 0, tag.length())
                    && end < raw.length()
                    && !isNamePart(raw.charAt(end))) {
                return tagEnd(i + 2);
            }
        }
        notFound.add(tag);
        return -1;
    }

    /** Behind a tag whose name begins at an offset, as HTML's tokenizer reads it, or -1 when it is not finished. */
    private int tagEnd(int from) {
        int limit = Math.min(raw.length(), from + LONGEST_TAG);
        boolean beforeValue = false;
        for (int i = from; i < limit; i++) {
            char c = raw.charAt(i);
            if (c == '>') {
                return i + 1;
            }
            if (beforeValue && (c == '"' || c == '\'')) {
                i = raw.indexOf(c, i + 1);
                if (i < 0) {
                    return -1;
                }
            }
            beforeValue = c == '=' || (beforeValue && Ascii.isSpace(c));
        }
        return -1;
    }

    private static boolean isNamePart(char c) {
        return !Ascii.isSpace(c) && c != '>' && c != '/';
    }

    /** The name of the tag, in lower case. */
    static String name(String raw, int from) {
        int end = from;
        while (end < raw.length() && isNamePart(raw.charAt(end))) {
            end++;
        }
        return raw.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private int behind(String end, int from) {
        if (notFound.contains(end)) {
            return -1;
        }
        int at = raw.indexOf(end, from);
        if (at < 0) {
            notFound.add(end);
            return -1;
        }
        return at + end.length();
    }
}
