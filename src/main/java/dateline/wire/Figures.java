package dateline.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Pictures in markup: {@code figure} and {@code img} of pages, {@code media} of NITF. */
final class Figures {
    /** A caption with its credit behind it: {@code The pier. Photo: Jane Quay}. */
    private static final Pattern SIGNED = Pattern.compile(
            "(?<text>.*[.!?”\"]) (?:Photographs?|Photos?|Pictures?|Images?|Foto|Credit)(?: by|:)(?<name>.{0,60})");

    private Figures() {}

    /** The caption of a picture; empty for one without words and alt text, which is decoration. */
    static Optional<Caption> of(Element element, String base) {
        boolean single = Prose.name(element).equals("img");
        Element picture = single ? element : element.selectFirst("img, media-reference");
        Element words = single ? null : element.selectFirst("figcaption, media-caption, .caption");
        Element producer =
                single ? null : element.selectFirst("media-producer, .credit, .byline, cite, [itemprop=author]");
        String alt = picture == null ? "" : Plain.line(picture.attr("alt") + picture.attr("alternate-text"));
        String address =
                picture == null ? "" : Links.absolute(address(picture), base).orElse("");
        String credit = producer == null ? "" : Plain.line(producer.text());
        String text = words == null ? "" : Plain.line(words.text());
        if (words != null && producer != null && words.select("*").contains(producer)) {
            text = Plain.line(text.replace(credit, ""));
        }
        if (text.isEmpty() && alt.isEmpty()) {
            return Optional.empty();
        }
        Matcher signed = SIGNED.matcher(text);
        if (signed.matches()) {
            text = signed.group("text");
            credit = credit.isEmpty() ? signed.group("name").strip() : credit;
        }
        int line = Lines.of(element);
        Optional<Caption> peeled =
                CaptionLine.of(text, line, name -> name.length() <= 40 && Character.isUpperCase(name.codePointAt(0)));
        Caption found = peeled.orElse(new Caption(text, "", "", "", "", "", line));
        return Optional.of(new Caption(
                found.text(),
                alt,
                credit.isEmpty() ? found.credit() : credit,
                found.rights(),
                found.providedBy(),
                address,
                line));
    }

    /** Where a picture lies; pages that load it later name it apart. */
    private static String address(Element picture) {
        for (String name : new String[] {"source", "src", "data-src", "data-lazy-src", "data-original"}) {
            String address = picture.attr(name);
            if (!address.isEmpty() && !address.startsWith("data:")) {
                return address;
            }
        }
        return "";
    }
}
