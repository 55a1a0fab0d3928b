package dateline.markdown;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A {@link Body} in the making: markup, and the words in it that readers see, that links may be laid on, that are
 * headings. Text and attributes come in as they are meant and are escaped here, so no caller can forget it.
 */
final class BodyBuilder {
    private static final Pattern MULTIPLE_SPACES = Pattern.compile("\\s{2,}|\n");

    private final BodyText source;
    private final Problems problems;
    private final StringBuilder html;
    private final StringBuilder text;
    private final StringBuilder plain;
    private final List<Body.Hole> holes = new ArrayList<>();
    private final List<Body.Heading> headings = new ArrayList<>();
    private final List<Body.External> external = new ArrayList<>();
    private final List<RawPiece> raw = new ArrayList<>();
    private int[] runs = new int[96];
    private int runsUsed;
    private int unlinkable;
    private boolean untilGap;
    private char before;
    private String lede = "";

    BodyBuilder(BodyText source, Problems problems) {
        this.source = source;
        this.problems = problems;
        int length = source.markdown().length();
        this.html = new StringBuilder(length + length / 4);
        this.text = new StringBuilder(length);
        this.plain = new StringBuilder(length);
    }

    /** Another body of the same text, for which the outside links of this one hold. */
    BodyBuilder afresh() {
        BodyBuilder next = new BodyBuilder(source, problems);
        external.stream()
                .sorted(Comparator.comparingInt(Body.External::line).thenComparingInt(Body.External::column))
                .forEach(next.external::add);
        return next;
    }

    /** What was written. */
    Body body() {
        String words = plain.toString().strip();
        return new Body(
                html.toString(),
                holes,
                headings,
                text.toString(),
                Arrays.copyOf(runs, runsUsed),
                words,
                lede,
                WordCount.of(words),
                external);
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

    /** Reports something that a page may not have, and that is left out. */
    void removed(String what, int at) {
        problems.add(
                Rule.HTML_REMOVED,
                source.place(at),
                what + " is not allowed and was removed",
                "text, tables, pictures and quotations may be written in HTML, without style, id and script");
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
            addRun(text.length(), html.length(), to - from);
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

    private void addRun(int textAt, int htmlAt, int length) {
        if (runsUsed > 0) {
            int last = runsUsed - 3;
            if (runs[last] + runs[last + 2] == textAt && runs[last + 1] + runs[last + 2] == htmlAt) {
                runs[last + 2] += length;
                return;
            }
        }
        if (runsUsed == runs.length) {
            runs = Arrays.copyOf(runs, runsUsed * 2);
        }
        runs[runsUsed++] = textAt;
        runs[runsUsed++] = htmlAt;
        runs[runsUsed++] = length;
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
        return MULTIPLE_SPACES.matcher(plain.substring(start).strip()).replaceAll(" ");
    }

    /** Takes the plain text written since as the lede, if there is none yet. */
    void lede(int start) {
        if (lede.isEmpty()) {
            lede = plainSince(start);
        }
    }

    void heading(int level, String id, String words, int at) {
        heading(new Body.Heading(level, id, words, source.place(at).line()));
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
        LinkTarget target = admit(written, at);
        if (target == null) {
            return false;
        }
        html.append("<a");
        if (target instanceof LinkTarget.Internal internal) {
            hole(link(internal, at));
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

    /** The target of a link, or null when it may not have one, which is reported. */
    LinkTarget admit(String written, int at) {
        LinkTarget target = LinkTarget.of(written);
        Place place = source.place(at);
        if (target instanceof LinkTarget.Refused refused) {
            problems.add(Rule.LINK_SCHEME, place, refused.message(), refused.hint());
            return null;
        }
        if (target instanceof LinkTarget.External outside && outside.web()) {
            external.add(new Body.External(outside.url(), place.line(), place.column()));
        }
        return target;
    }

    /** The hole of an internal link, still without its place in the markup. */
    Body.Link link(LinkTarget.Internal target, int at) {
        Place place = source.place(at);
        return new Body.Link(0, target.target(), place.line(), place.column());
    }

    /**
     * Leaves a hole for a picture; where it may not have the address, its description remains.
     *
     * @param start where the picture stands in the Markdown
     * @param at where its address stands
     */
    void picture(Picture picture, int start, int at) {
        Body.Picture admitted = admit(picture, start, at);
        if (admitted == null) {
            words(picture.alt());
        } else {
            hole(admitted);
        }
    }

    /** A picture's hole, still without its place in the markup, or null when its address is refused; both are reported. */
    Body.Picture admit(Picture picture, int start, int at) {
        String name = "picture \"" + Address.excerpt(picture.source()) + "\"";
        if (picture.alt().isBlank()) {
            problems.add(
                    Rule.PICTURE_ALT,
                    source.place(start),
                    name + " has no description",
                    "say what it shows between the brackets: ![A map of the harbour](map.png)");
        }
        LinkTarget target = LinkTarget.of(picture.source());
        Place place = source.place(at);
        if (target instanceof LinkTarget.Internal internal && !isPage(internal)) {
            return new Body.Picture(
                    0,
                    internal.target(),
                    picture.alt(),
                    picture.title(),
                    picture.figure(),
                    place.line(),
                    place.column());
        }
        if (target instanceof LinkTarget.External || picture.source().strip().startsWith("//")) {
            problems.add(
                    Rule.PICTURE_REMOTE,
                    place,
                    name + " lies on another server",
                    "save it beside the article and give its file name");
        } else {
            problems.add(
                    Rule.LINK_SCHEME, place, name + " is not a file", "give the name of a file beside the article");
        }
        return null;
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

    private static boolean isPage(LinkTarget.Internal internal) {
        return Address.schemeEnd(internal.target()) > 0;
    }

    /**
     * A picture as its writer gave it, entities decoded.
     *
     * @param figure whether it stands alone in a figure
     */
    record Picture(String source, String alt, String title, boolean figure) {}
}
