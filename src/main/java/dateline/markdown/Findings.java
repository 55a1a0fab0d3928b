package dateline.markdown;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What is found in a text beside its words: the links that leave the site, and what is wrong. Every address, of Markdown
 * or of raw HTML, is judged here and nowhere else.
 */
final class Findings {
    private final BodyText source;
    private final Problems problems;
    private final List<Body.External> external = new ArrayList<>();

    Findings(BodyText source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    Place place(int at) {
        return source.place(at);
    }

    /** Links that leave the site, in the order of the text. */
    List<Body.External> external() {
        return external.stream()
                .sorted(Comparator.comparingInt(Body.External::line).thenComparingInt(Body.External::column))
                .toList();
    }

    /**
     * The target of a link, or null when it may not have one, which is reported.
     *
     * @param written its address, entities decoded
     * @param at where the address stands in the Markdown
     */
    LinkTarget link(String written, int at) {
        LinkTarget target = LinkTarget.of(written);
        if (target instanceof LinkTarget.Refused refused) {
            problems.add(Rule.LINK_SCHEME, place(at), refused.message(), refused.hint());
            return null;
        }
        if (target instanceof LinkTarget.External outside && outside.web()) {
            Place place = place(at);
            external.add(new Body.External(outside.url(), place.line(), place.column()));
        }
        return target;
    }

    /** The hole of an internal link, whose place in the markup is not known yet. */
    Body.Link hole(LinkTarget.Internal target, int at) {
        Place place = place(at);
        return new Body.Link(0, target.target(), place.line(), place.column());
    }

    /**
     * A picture as its writer gave it, entities decoded.
     *
     * @param figure whether it stands alone in a figure
     * @param at where it stands in the Markdown
     * @param addressAt where its address stands
     */
    record Picture(String source, String alt, String title, boolean figure, int at, int addressAt) {}

    /** The hole of a picture, whose place in the markup is not known yet, or null when its address is refused. */
    Body.Picture hole(Picture picture) {
        String name = "picture \"" + Address.excerpt(picture.source()) + "\"";
        if (picture.alt().isBlank()) {
            problems.add(
                    Rule.PICTURE_ALT,
                    place(picture.at()),
                    name + " has no description",
                    "say what it shows: ![A map of the harbour](map.png)");
        }
        LinkTarget target = LinkTarget.of(picture.source());
        Place place = place(picture.addressAt());
        if (target instanceof LinkTarget.Internal file && Address.schemeEnd(file.target()) < 0) {
            return new Body.Picture(
                    0, file.target(), picture.alt(), picture.title(), picture.figure(), place.line(), place.column());
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

    /** Reports HTML that a page may not have and that is left out. */
    void removed(String what, int at) {
        problems.add(
                Rule.HTML_REMOVED,
                place(at),
                what + " is not allowed and was removed",
                "elements for text, tables, pictures and quotations are allowed, without style, id and script");
    }
}
