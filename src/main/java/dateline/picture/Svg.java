package dateline.picture;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVG (version 2 §8): the size is in the attributes of the outermost element. Readers may open a drawing by itself, so
 * one that could run something is refused: scripts, event attributes, foreign objects, {@code javascript:}, entities.
 */
final class Svg {
    private static final Set<String> REFUSED =
            Set.of("script", "foreignobject", "handler", "listener", "iframe", "object", "embed");
    private static final String PLAIN = "export it as plain SVG, without scripts and links that run";

    /** A document type that declares nothing itself. */
    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE\\s+[\\w:-]+" + "(?:\\s+(?:PUBLIC|SYSTEM)(?:\\s+(?:\"[^\"<>\\[]*\"|'[^'<>\\[]*')){1,2})?\\s*>");

    /** Pictures that lie within the drawing itself. */
    private static final Pattern EMBEDDED = Pattern.compile("data:image/(png|jpeg|jpg|gif|webp);.*", Pattern.DOTALL);

    private static final Pattern REMOTE = Pattern.compile("(^|;)(https?:|//)");
    private static final Pattern FETCH =
            Pattern.compile("(?i)@import|\\burl\\(\\s*[\"']?\\s*(?!#|data:image/(png|jpe?g|gif|webp)|[\"')\\s])");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}]+");
    private static final Pattern LENGTH =
            Pattern.compile("\\+?([0-9]*\\.?[0-9]+(?:[eE][0-9]{1,2})?)(|px|pt|pc|mm|cm|in)");
    private static final Pattern COMMA = Pattern.compile("[\\s,]+");
    private static final int MAX = 100_000;

    private Svg() {}

    static Picture read(byte[] bytes) throws Unfit {
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            throw new Unfit("the drawing is not UTF-8", "export it again as SVG in UTF-8");
        }
        if (text.contains("<!ENTITY") || DOCTYPE.matcher(text).replaceFirst("").contains("<!DOCTYPE")) {
            throw new Unfit("the drawing holds entities or other declarations", PLAIN);
        }
        try {
            return read(open(text));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            throw new Unfit(line, "the drawing is not well-formed XML", "export it again as SVG");
        }
    }

    /** The same drawing without comments, metadata, and what a drawing program keeps in it for itself. */
    static byte[] clean(byte[] bytes) throws Unfit {
        try {
            String text = new String(bytes, StandardCharsets.UTF_8);
            return SvgWriter.clean(open(text))
                    .map(clean -> clean.getBytes(StandardCharsets.UTF_8))
                    .orElse(bytes);
        } catch (XMLStreamException e) {
            throw Unfit.damaged();
        }
    }

    private static XMLStreamReader open(String text) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
    }

    private static Picture read(XMLStreamReader reader) throws XMLStreamException, Unfit {
        String encoding = reader.getCharacterEncodingScheme();
        if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
            throw new Unfit(1, "the drawing is declared as " + encoding, "export it again as SVG in UTF-8");
        }
        Picture picture = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    picture = picture == null ? root(reader) : picture;
                    check(reader);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> checkStyle(reader, reader.getText());
                case XMLStreamConstants.ENTITY_REFERENCE -> throw refused(reader, "an entity");
                case XMLStreamConstants.PROCESSING_INSTRUCTION ->
                    throw refused(reader, "the instruction <?" + reader.getPITarget() + "?>");
                default -> {}
            }
        }
        return picture;
    }

    private static void check(XMLStreamReader reader) throws Unfit {
        String name = reader.getLocalName().toLowerCase(Locale.ROOT);
        if (REFUSED.contains(name)) {
            throw refused(reader, "the element <" + reader.getLocalName() + ">");
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String attribute = reader.getAttributeLocalName(i);
            if (attribute.toLowerCase(Locale.ROOT).startsWith("on")) {
                throw refused(reader, "the event attribute " + attribute);
            }
            String value =
                    BLANKS.matcher(reader.getAttributeValue(i)).replaceAll("").toLowerCase(Locale.ROOT);
            if (value.contains("javascript:") || value.startsWith("data:text") || value.startsWith("vbscript:")) {
                throw refused(reader, "a link that runs something, in the attribute " + attribute);
            }
            if (leadsAway(name, attribute, value)) {
                throw refused(reader, "something from elsewhere, in the attribute " + attribute);
            }
            checkStyle(reader, reader.getAttributeValue(i));
        }
    }

    /** Whether a browser would fetch another file for an attribute; links that readers follow may lead anywhere. */
    private static boolean leadsAway(String element, String attribute, String value) {
        return switch (attribute) {
            case "href", "src" ->
                !element.equals("a")
                        && !value.startsWith("#")
                        && !EMBEDDED.matcher(value).matches();
            case "to", "from", "by", "values" -> REMOTE.matcher(value).find();
            case "base" -> true;
            default -> false;
        };
    }

    private static void checkStyle(XMLStreamReader reader, String text) throws Unfit {
        if (text.length() > 4 && FETCH.matcher(text).find()) {
            throw refused(reader, "a style that fetches something from elsewhere");
        }
    }

    private static Picture root(XMLStreamReader reader) throws Unfit {
        if (!reader.getLocalName().equals("svg")) {
            throw new Unfit(line(reader), "the content is <" + reader.getLocalName() + ">, not <svg>", "");
        }
        double width = length(reader.getAttributeValue(null, "width"));
        double height = length(reader.getAttributeValue(null, "height"));
        String viewBox = reader.getAttributeValue(null, "viewBox");
        String[] box = viewBox == null ? new String[0] : COMMA.split(viewBox.strip());
        double boxWidth = box.length == 4 ? length(box[2]) : 0;
        double boxHeight = box.length == 4 ? length(box[3]) : 0;
        if (boxWidth > 0 && boxHeight > 0) {
            if (width == 0 && height == 0) {
                width = boxWidth;
                height = boxHeight;
            } else if (width == 0) {
                width = height * boxWidth / boxHeight;
            } else if (height == 0) {
                height = width * boxHeight / boxWidth;
            }
        }
        boolean isKnown = width > 0 && height > 0;
        return new Picture(
                PictureKind.SVG, isKnown ? pixels(width) : 0, isKnown ? pixels(height) : 0, 1, Optional.empty());
    }

    /** A length in pixels (CSS Values 3 §6.2); 0 when it is none or relative. */
    private static double length(String value) {
        Matcher matcher = LENGTH.matcher(value == null ? "" : value.strip());
        if (!matcher.matches()) {
            return 0;
        }
        double unit = switch (matcher.group(2)) {
            case "pt" -> 96 / 72.0;
            case "pc" -> 16;
            case "mm" -> 96 / 25.4;
            case "cm" -> 96 / 2.54;
            case "in" -> 96;
            default -> 1;
        };
        return Double.parseDouble(matcher.group(1)) * unit;
    }

    private static int pixels(double length) {
        return (int) Math.max(1, Math.min(MAX, Math.round(length)));
    }

    private static Unfit refused(XMLStreamReader reader, String what) {
        return new Unfit(
                line(reader),
                "the drawing holds " + what,
                "export it as plain SVG, without scripts and links that run");
    }

    private static int line(XMLStreamReader reader) {
        return Math.max(0, reader.getLocation().getLineNumber());
    }
}
