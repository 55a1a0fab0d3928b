package dateline.markdown;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.text.Html;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A {@link Body} in the making: markup, and the words in it that readers see, that links may be laid on, that are
 * headings. Text and attributes come in as they are meant and are escaped here, so no caller can forget it.
 */
final class BodyBuilder {
    private final BodyText source;
    private final Problems problems;
    private final StringBuilder html = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final List<Body.Hole> holes = new ArrayList<>();
    private final List<Body.Heading> headings = new ArrayList<>();
    private final List<Body.External> external = new ArrayList<>();
    private int[] runs = new int[96];
    private int runsUsed;
    private int unlinkable;
    private char before;
    private String lede = "";

    BodyBuilder(BodyText source, Problems problems) {
        this.source = source;
        this.problems = problems;
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
        if (from >= to) {
            return;
        }
        int at = html.length();
        Html.escape(words, from, to, html);
        if (unlinkable == 0) {
            addRuns(words, from, to, at);
            text.append(words, from, to);
        }
        plain.append(words, from, to);
        before = words.charAt(to - 1);
    }

    private void addRuns(String words, int from, int to, int at) {
        if (html.length() - at == to - from) {
            addRun(text.length(), at, to - from);
            return;
        }
        int htmlAt = at;
        int start = from;
        for (int i = from; i < to; i++) {
            if (html.charAt(htmlAt) == words.charAt(i) && words.charAt(i) != '&') {
                htmlAt++;
            } else {
                addRun(text.length() + start - from, htmlAt - (i - start), i - start);
                htmlAt = html.indexOf(";", htmlAt) + 1;
                start = i + 1;
            }
        }
        addRun(text.length() + start - from, htmlAt - (to - start), to - start);
    }

    private void addRun(int textAt, int htmlAt, int length) {
        if (length == 0) {
            return;
        }
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

    /** Separates the words before from those behind: another paragraph, cell or line. */
    void gap() {
        separate(text);
        separate(plain);
        before = 0;
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
        return plain.substring(start).strip().replace('\n', ' ');
    }

    /** Takes the plain text written since as the lede, if there is none yet. */
    void lede(int start) {
        if (lede.isEmpty()) {
            lede = plainSince(start);
        }
    }

    void heading(int level, String id, String words, int at) {
        headings.add(new Body.Heading(level, id, words, source.place(at).line()));
    }

    /**
     * Opens a link, unless its target may not have one: that is reported, and only the words remain.
     *
     * @param written its address, entities decoded
     * @param at where the address stands in the Markdown
     * @return whether {@link #closeLink()} must follow
     */
    boolean openLink(String written, String title, int at) {
        LinkTarget target = LinkTarget.of(written);
        Place place = source.place(at);
        if (target instanceof LinkTarget.Refused refused) {
            problems.add(Rule.LINK_SCHEME, place, refused.message(), refused.hint());
            return false;
        }
        html.append("<a");
        if (target instanceof LinkTarget.Internal internal) {
            holes.add(new Body.Link(html.length(), internal.target(), place.line(), place.column()));
        } else if (target instanceof LinkTarget.External outside) {
            attribute("href", outside.url());
            if (outside.web()) {
                external.add(new Body.External(outside.url(), place.line(), place.column()));
            }
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

    /**
     * Leaves a hole for a picture, unless its address may not have one: that is reported, and its description remains.
     *
     * @param start where the picture stands in the Markdown
     * @param at where its address stands
     */
    void picture(Picture picture, int start, int at) {
        LinkTarget target = LinkTarget.of(picture.source());
        Place place = source.place(at);
        if (picture.alt().isBlank()) {
            problems.add(
                    Rule.PICTURE_ALT,
                    source.place(start),
                    "picture \"" + Address.excerpt(picture.source()) + "\" has no description",
                    "say what it shows between the brackets: ![A map of the harbour](…)");
        }
        if (target instanceof LinkTarget.Internal internal && !isPage(internal)) {
            holes.add(new Body.Picture(
                    html.length(),
                    internal.target(),
                    picture.alt(),
                    picture.title(),
                    picture.figure(),
                    place.line(),
                    place.column()));
            before = 'x';
            return;
        }
        String address = "picture \"" + Address.excerpt(picture.source()) + "\"";
        if (target instanceof LinkTarget.External || picture.source().strip().startsWith("//")) {
            problems.add(
                    Rule.PICTURE_REMOTE,
                    place,
                    address + " lies on another server",
                    "save it beside the article and give its file name");
        } else {
            problems.add(
                    Rule.LINK_SCHEME, place, address + " is not a file", "give the name of a file beside the article");
        }
        words(picture.alt());
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
