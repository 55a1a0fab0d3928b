package dateline.markdown;

/**
 * Writes running text, in one pass: escapes are resolved, bare addresses become links, abbreviations are explained, and
 * where the site wants it typewriter's signs become printed ones.
 */
final class TextWriter {
    /** The signs at which something may begin. */
    private static final boolean[] SIGNS = new boolean[128];

    static {
        "\\\"'-.:@".chars().forEach(c -> SIGNS[c] = true);
    }

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
    void write(char[] text, int from, int to, int at, boolean inLink) {
        write(text, from, to, at, !inLink, true);
    }

    /** Writes text that is decoded already and may have no links. */
    void decoded(String text) {
        write(text.toCharArray(), 0, text.length(), 0, false, false);
    }

    private void write(char[] text, int from, int to, int at, boolean links, boolean escapes) {
        boolean abbreviated = !abbreviations.isEmpty();
        int done = from;
        for (int i = from; i < to; i++) {
            char c = text[i];
            int end = i;
            if (c < SIGNS.length && SIGNS[c]) {
                Autolink link = links ? Autolink.at(text, done, i, to) : null;
                if (link != null) {
                    out.words(text, done, link.start());
                    link(text, link, at);
                    end = link.end();
                } else if (c != '\\' || escapes) {
                    end = sign(text, done, i, to);
                }
            } else if (abbreviated) {
                end = abbreviation(text, done, i, to);
            }
            if (end != i) {
                i = Math.abs(end) - 1;
                done = end > 0 ? end : done;
            }
        }
        out.words(text, done, to);
    }

    private void link(char[] text, Autolink link, int at) {
        boolean open = out.openLink(link.url(), "", at + link.start());
        out.words(text, link.start(), link.end());
        if (open) {
            out.closeLink();
        }
    }

    private int abbreviation(char[] text, int done, int at, int to) {
        Abbreviations.Entry found = abbreviations.at(text, at, to);
        if (found == null) {
            return at;
        }
        int end = at + found.brief().length();
        out.words(text, done, at);
        out.markup("<abbr").attribute("title", found.meaning()).markup(">");
        out.words(text, at, end);
        out.markup("</abbr>");
        return end;
    }

    /**
     * Writes what a sign stands for.
     *
     * @return behind it; negative when nothing was written because it stands for itself
     */
    private int sign(char[] text, int done, int at, int to) {
        char c = text[at];
        int length = c == '-' || c == '.' ? runLength(text, at, to) : 1;
        char before = at > done ? text[at - 1] : out.before();
        char printed = 0;
        if (c == '\\') {
            length = at + 1 < to && Ascii.isPunctuation(text[at + 1]) ? 2 : 1;
            printed = length == 2 ? text[at + 1] : 0;
        } else if (typography) {
            printed = Typography.printed(text, at, length, before);
        }
        if (printed == 0) {
            return -(at + length);
        }
        out.words(text, done, at);
        out.words(String.valueOf(printed));
        return at + length;
    }

    private static int runLength(char[] text, int at, int to) {
        char c = text[at];
        int end = at + 1;
        while (end < to && text[end] == c) {
            end++;
        }
        return end - at;
    }
}
