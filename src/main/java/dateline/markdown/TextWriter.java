package dateline.markdown;

/**
 * Writes running text: escapes are resolved, bare addresses become links, abbreviations are explained, and where the
 * site wants it typewriter's signs become printed ones.
 */
final class TextWriter {
    private final BodyBuilder out;
    private final Abbreviations abbreviations;
    private final boolean typography;

    TextWriter(BodyBuilder out, Abbreviations abbreviations, boolean typography) {
        this.out = out;
        this.abbreviations = abbreviations;
        this.typography = typography;
    }

    /**
     * Writes a stretch of Markdown that has no markup but backslash escapes.
     *
     * @param at where in the Markdown {@code text} begins
     * @param inLink whether a link is open, so that none may begin
     */
    void write(String text, int from, int to, int at, boolean inLink) {
        int done = from;
        if (!inLink) {
            for (Autolink link = Autolink.next(text, from, to); link != null; link = Autolink.next(text, done, to)) {
                explained(text, done, link.start());
                boolean open = out.openLink(link.url(), "", at + link.start());
                out.words(text, link.start(), link.end());
                if (open) {
                    out.closeLink();
                }
                done = link.end();
            }
        }
        explained(text, done, to);
    }

    private void explained(String text, int from, int to) {
        int done = from;
        if (!abbreviations.isEmpty()) {
            for (Abbreviations.Found found = abbreviations.next(text, from, to);
                    found != null;
                    found = abbreviations.next(text, done, to)) {
                typeset(text, done, found.start());
                out.markup("<abbr").attribute("title", found.entry().meaning()).markup(">");
                out.words(text, found.start(), found.end());
                out.markup("</abbr>");
                done = found.end();
            }
        }
        typeset(text, done, to);
    }

    private void typeset(String text, int from, int to) {
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (!isSign(c)) {
                continue;
            }
            int length = runLength(text, i, to);
            String sign = sign(text, i, length, done, to);
            if (sign == null) {
                i += c == '-' || c == '.' ? length - 1 : 0;
                continue;
            }
            out.words(text, done, i);
            out.words(sign);
            i += c == '\\' || c == '-' || c == '.' ? Math.max(length, 2) - 1 : 0;
            done = i + 1;
        }
        out.words(text, done, to);
    }

    private boolean isSign(char c) {
        return switch (c) {
            case '\\' -> true;
            case '"', '\'', '-', '.' -> typography;
            default -> false;
        };
    }

    /** What a sign becomes, or null when it stays. */
    private String sign(String text, int at, int length, int done, int to) {
        char c = text.charAt(at);
        char before = at > done ? text.charAt(at - 1) : out.before();
        char printed = switch (c) {
            case '\\' -> at + 1 < to && Ascii.isPunctuation(text.charAt(at + 1)) ? text.charAt(at + 1) : 0;
            case '"' -> Typography.doubleQuote(before, at + 1 < text.length() ? text.charAt(at + 1) : 0);
            case '\'' -> Typography.singleQuote(before, text, at);
            case '-' -> Typography.dash(length);
            default -> length == 3 ? '…' : 0;
        };
        return printed == 0 || (printed == c && c != '\\') ? null : String.valueOf(printed);
    }

    private static int runLength(String text, int at, int to) {
        char c = text.charAt(at);
        if (c == '\\') {
            return 2;
        }
        int end = at + 1;
        while (end < to && text.charAt(end) == c) {
            end++;
        }
        return end - at;
    }
}
