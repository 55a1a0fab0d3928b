package dateline.markdown;

import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Body} in the making: markup, and the words in it that readers see, that links may be laid on, that are
 * headings. Text and attributes come in as they are meant and are escaped here, so no caller can forget it.
 */
final class BodyBuilder {
    private final Findings findings;
    private final StringBuilder html;
    private final StringBuilder text;
    private final StringBuilder plain;
    private final List<Body.Hole> holes = new ArrayList<>();
    private final List<Body.Heading> headings = new ArrayList<>();
    private final List<RawPiece> raw = new ArrayList<>();
    private final Runs runs = new Runs();
    private int unlinkable;
    private boolean untilGap;
    private char before;
    private String lede = "";

    /**
     * Nothing yet.
     *
     * @param length of the text that it is made of, in characters
     */
    BodyBuilder(Findings findings, int length) {
        this.findings = findings;
        this.html = new StringBuilder(length + length / 4);
        this.text = new StringBuilder(length);
        this.plain = new StringBuilder(length);
    }

    /** What was written. */
    Body body() {
        String words = plain.toString().strip();
        return new Body(
                html.toString(),
                holes,
                headings,
                text.toString(),
                runs.toArray(),
                words,
                lede,
                WordCount.of(words),
                findings.external());
    }

    /** Finished markup of ours. */
    BodyBuilder markup(String markup) {
        html.append(markup);
        return this;
    }

    /** Raw HTML that will be sanitised, from an offset of the Markdown. */
    void raw(String piece, int at) {
        raw.add(new RawPiece(html.length(), at, piece.length()));
        html.append(piece);
    }

    /** The markup so far. */
    String html() {
        return html.toString();
    }

    List<Body.Hole> holes() {
        return holes;
    }

    List<Body.Heading> headings() {
        return headings;
    }

    List<RawPiece> raw() {
        return raw;
    }

    /** Where a piece of raw HTML went in the markup and where it stands in the Markdown. */
    record RawPiece(int htmlAt, int at, int length) {}

    /** An attribute of the tag that is being written. */
    BodyBuilder attribute(String name, String value) {
        html.append(' ').append(name).append("=\"");
        Html.escape(value, html);
        html.append('"');
        return this;
    }

    /** Goes to a new line of markup, unless it is at one. */
    BodyBuilder line() {
        if (!html.isEmpty() && html.charAt(html.length() - 1) != '\n') {
            html.append('\n');
        }
        return this;
    }

    /** Text, escaped, to be read and where possible to be linked. */
    void words(String words) {
        words(words, 0, words.length());
    }

    /** A part of a text. */
    void words(String words, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (Html.isEscaped(words.charAt(i))) {
                same(words, start, i);
                escaped(words, i);
                start = i + 1;
            }
        }
        same(words, start, to);
        if (from < to) {
            before = words.charAt(to - 1);
        }
    }

    private boolean isLinkable() {
        return unlinkable == 0 && !untilGap;
    }

    /** A stretch that reads the same as text and as markup. */
    private void same(String words, int from, int to) {
        if (from >= to) {
            return;
        }
        String part = words.substring(from, to);
        if (isLinkable()) {
            runs.add(text.length(), html.length(), to - from);
            text.append(part);
        }
        html.append(part);
        plain.append(part);
    }

    private void escaped(String words, int at) {
        Html.escape(words, at, at + 1, html);
        plain.append(words.charAt(at));
        if (isLinkable()) {
            text.append(words.charAt(at));
        }
    }

    /** The last character that a reader saw in this paragraph, 0 at its start. */
    char before() {
        return before;
    }

    /** Text that a reader sees, but that is of no use as text: the number of a footnote. */
    void mark(String mark) {
        Html.escape(mark, html);
        before = 'x';
    }

    /** Separates the words before from those behind: another paragraph or cell. */
    void gap() {
        breakLine();
        untilGap = false;
    }

    /** Begins another line of the same paragraph. */
    void breakLine() {
        separate(text);
        separate(plain);
        before = 0;
    }

    /** Up to the next gap no link may be laid on the words: somebody's own tags are around them. */
    void closeToLinksUntilGap() {
        untilGap = true;
        separate(text);
    }

    private static void separate(StringBuilder out) {
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append('\n');
        }
    }

    /** From here on no link may be laid on the words. */
    void closeToLinks() {
        if (unlinkable++ == 0) {
            separate(text);
        }
    }

    /** Takes {@link #closeToLinks()} back. */
    void openToLinks() {
        unlinkable--;
    }

    /** Where in the plain text the next word will stand. */
    int plainLength() {
        return plain.length();
    }

    /** The plain text written since, on one line. */
    String plainSince(int start) {
        StringBuilder line = new StringBuilder(plain.length() - start);
        for (int i = start; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (!Ascii.isSpace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    /** Takes the plain text written since as the lede, if there is none yet. */
    void lede(int start) {
        if (lede.isEmpty()) {
            lede = plainSince(start);
        }
    }

    void heading(int level, String id, String words, int at) {
        heading(new Body.Heading(level, id, words, findings.place(at).line()));
    }

    void heading(Body.Heading heading) {
        headings.add(heading);
    }

    /**
     * Opens a link, unless its target may not have one: that is reported, and only the words remain.
     *
     * @param written its address, entities decoded
     * @param at where the address stands in the Markdown
     * @return whether {@link #closeLink()} must follow
     */
    boolean openLink(String written, String title, int at) {
        LinkTarget target = findings.link(written, at);
        if (target == null) {
            return false;
        }
        html.append("<a");
        if (target instanceof LinkTarget.Internal internal) {
            hole(findings.hole(internal, at));
        } else if (target instanceof LinkTarget.External outside) {
            attribute("href", outside.url());
        }
        if (!title.isEmpty()) {
            attribute("title", title);
        }
        html.append('>');
        closeToLinks();
        return true;
    }

    void closeLink() {
        html.append("</a>");
        openToLinks();
    }

    /** Leaves a hole for a picture; where it may not have its address, its description remains. */
    void picture(Findings.Picture picture) {
        Body.Picture hole = findings.hole(picture);
        if (hole == null) {
            words(picture.alt());
        } else {
            hole(hole);
        }
    }

    /** Leaves a hole here. */
    void hole(Body.Hole hole) {
        if (hole instanceof Body.Link link) {
            holes.add(new Body.Link(html.length(), link.target(), link.line(), link.column()));
        } else if (hole instanceof Body.Picture picture) {
            holes.add(new Body.Picture(
                    html.length(),
                    picture.source(),
                    picture.alt(),
                    picture.title(),
                    picture.figure(),
                    picture.line(),
                    picture.column()));
            before = 'x';
        }
    }
}
