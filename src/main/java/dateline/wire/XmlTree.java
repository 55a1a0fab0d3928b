package dateline.wire;

import dateline.source.Place;
import dateline.source.Problems;
import dateline.source.Rule;
import dateline.source.Source;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.ParseSettings;
import org.jsoup.parser.Tag;

/**
 * XML as a tree of elements that know their line and namespace; attributes go by {@code name} or {@code prefix:name}.
 * Document types are skipped and none may declare anything, so entities cannot swell and nothing is fetched.
 */
final class XmlTree {
    private static final Pattern DECLARATION =
            Pattern.compile("<!(?:ENTITY|ELEMENT|ATTLIST|NOTATION)|<!DOCTYPE[^>]*\\[");
    private static final int DEEPEST = 200;

    private XmlTree() {}

    /** The outermost element; empty, with a problem, when the XML is broken. */
    static Optional<Element> read(Source source, Problems problems) {
        var declaration = DECLARATION.matcher(source.text());
        if (declaration.find()) {
            problems.add(
                    Rule.WIRE_SYNTAX,
                    source.place(declaration.start()),
                    "the document type declares something of its own",
                    "send it without the document type");
            return Optional.empty();
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setProperty("http://java.sun.com/xml/stream/properties/report-cdata-event", false);
        try {
            String text = XmlText.mended(source.text().stripLeading());
            int skipped = (int) source.text()
                    .substring(
                            0,
                            source.text().length()
                                    - source.text().stripLeading().length())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            return Optional.of(tree(factory.createXMLStreamReader(new StringReader(text)), skipped));
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            int column =
                    e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getColumnNumber());
            problems.add(
                    Rule.WIRE_SYNTAX,
                    new Place(source.path(), line, column),
                    "the XML is broken here: " + reason(e),
                    "fetch the input again");
            return Optional.empty();
        }
    }

    private static Element tree(XMLStreamReader reader, int skipped) throws XMLStreamException {
        Element root = null;
        Element current = null;
        int depth = 0;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    Element element = element(reader, skipped);
                    if (++depth > DEEPEST) {
                        throw new XMLStreamException("elements lie deeper than " + DEEPEST, reader.getLocation());
                    }
                    if (current != null) {
                        current.appendChild(element);
                    } else {
                        root = element;
                    }
                    current = element;
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    current = current == null ? null : current.parent();
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (current != null) {
                        current.appendChild(new TextNode(reader.getText()));
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XMLStreamException(
                            "unknown entity &" + reader.getLocalName() + ";", reader.getLocation());
                default -> {}
            }
        }
        if (root == null) {
            throw new XMLStreamException("there is no element");
        }
        return root;
    }

    private static Element element(XMLStreamReader reader, int skipped) {
        String namespace = reader.getNamespaceURI() == null ? "" : reader.getNamespaceURI();
        Tag tag = Tag.valueOf(reader.getLocalName(), namespace, ParseSettings.preserveCase);
        Element element = new Element(tag, "");
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String prefix = reader.getAttributePrefix(i);
            String name = reader.getAttributeLocalName(i);
            element.attributes()
                    .put(prefix == null || prefix.isEmpty() ? name : prefix + ":" + name, reader.getAttributeValue(i));
        }
        Lines.set(element, reader.getLocation().getLineNumber() + skipped);
        return element;
    }

    private static String reason(XMLStreamException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        return Plain.shown(message.replaceFirst("(?s)^.*Message: ", "").replaceFirst("(?s)^.*?\\n", ""), 160);
    }

    // ---- looking into the tree

    /** The address that links in an element start from: its own {@code xml:base}, those around it, then one more. */
    static String base(Element element, String outermost) {
        String around = element.parent() == null ? outermost : base(element.parent(), outermost);
        String own = element.attr("xml:base");
        return own.isEmpty() ? around : Links.absolute(own, around).orElse(around);
    }

    /** The children with a name, in any namespace. */
    static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(child -> Prose.name(child).equalsIgnoreCase(name))
                .toList();
    }

    static Optional<Element> child(Element parent, String name) {
        return children(parent, name).stream().findFirst();
    }

    /** Whether an element lies in one with a name. */
    static boolean within(Element element, String name) {
        return element.parents().stream().anyMatch(around -> Prose.name(around).equalsIgnoreCase(name));
    }

    /** All below with a name, in any namespace. */
    static List<Element> all(Element parent, String name) {
        return parent.stream()
                .skip(1)
                .filter(child -> Prose.name(child).equalsIgnoreCase(name))
                .toList();
    }

    static String text(Element parent, String name) {
        return child(parent, name).map(child -> Plain.line(child.wholeText())).orElse("");
    }
}
