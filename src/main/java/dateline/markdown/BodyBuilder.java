package dateline.markdown;

import dateline.text.Chars;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.List;

/**
 * A {@link Body} in the making: markup, and the words in it that readers see, that links may be laid on, that are
 * headings. Text and attributes come in as they are meant and are escaped here, so no caller can forget it.
 */
final class BodyBuilder {
    private final Findings findings;
    private final Chars html;
    private final Chars text;
    private final Chars plain;
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
        this.html = new Chars(length + length / 4);
        this.text = new Chars(length);
        this.plain = new Chars(length);
    }

    /** What was written. */
    Body body() {
        return new Body(
                html.toString(),
                holes,
                headings,
                text.toArray(),
                runs.toArray(),
                lede,
                WordCount.of(plain.toArray()),
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
        html.append(' ').append(name).append("=\"").append(Html.escape(value)).append('"');
        return this;
    }

    /** Goes to a new line of markup, unless it is at one. */
    BodyBuilder line() {
        if (!html.isEmpty() && html.last() != '\n') {
            html.append('\n');
        }
        return this;
    }

    /** Text, escaped, to be read and where possible to be linked. */
    void words(String words) {
        words(words.toCharArray(), 0, words.length());
    }

    /** A part of a text. */
    void words(char[] words, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            if (Html.isEscaped(words[i])) {
                same(words, start, i);
                escaped(words[i]);
                start = i + 1;
            }
        }
        same(words, start, to);
        if (from < to) {
            before = words[to - 1];
        }
    }

    private boolean isLinkable() {
        return unlinkable == 0 && !untilGap;
    }

    /** A stretch that reads the same as text and as markup. */
    private void same(char[] words, int from, int to) {
        if (from >= to) {
            return;
        }
        if (isLinkable()) {
            runs.add(text.length(), html.length(), to - from);
            text.append(words, from, to);
        }
        html.append(words, from, to);
        plain.append(words, from, to);
    }

    private void escaped(char c) {
        html.append(Html.escape(String.valueOf(c)));
        plain.append(c);
        if (isLinkable()) {
            text.append(c);
        }
    }

    /** The last character that a reader saw in this paragraph, 0 at its start. */
    char before() {
        return before;
    }

    /** Text that a reader sees, but that is of no use as text: the number of a footnote. */
    void mark(String mark) {
        html.append(Html.escape(mark));
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

    private static void separate(Chars out) {
        if (!out.isEmpty() && out.last() != '\n') {
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
        Chars line = new Chars(plain.length() - start);
        for (int i = start; i < plain.length(); i++) {
            char c = plain.at(i);
            if (!Ascii.isSpace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.last() != ' ') {
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
