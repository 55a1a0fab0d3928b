package dateline.picture;

import dateline.text.Html;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Writes a drawing again without what readers don't see: comments, {@code metadata}, and elements and attributes of drawing
 * programs, which hold names of people and folders. Pictures within it are cleaned likewise.
 */
final class SvgWriter {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> KNOWN =
            Set.of("", SVG, "http://www.w3.org/1999/xlink", "http://www.w3.org/XML/1998/namespace");

    private static final Pattern EMBEDDED =
            Pattern.compile("\\s*data:image/(png|jpeg|jpg|gif|webp);base64,(.*)", Pattern.DOTALL);

    private final StringBuilder out = new StringBuilder();
    private boolean isChanged;
    private boolean isOpen;

    private SvgWriter() {}

    /** The clean drawing; empty when there is nothing to remove. */
    static Optional<String> clean(XMLStreamReader reader) throws XMLStreamException, Unfit {
        SvgWriter writer = new SvgWriter();
        while (reader.hasNext()) {
            writer.write(reader, reader.next());
        }
        return writer.isChanged ? Optional.of(writer.out.append('\n').toString()) : Optional.empty();
    }

    private void write(XMLStreamReader reader, int event) throws XMLStreamException, Unfit {
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> {
                if (isForeign(reader)) {
                    isChanged = true;
                    skip(reader);
                } else {
                    start(reader);
                }
            }
            case XMLStreamConstants.END_ELEMENT -> end(reader);
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                close();
                Html.escape(reader.getText(), out);
            }
            case XMLStreamConstants.COMMENT -> isChanged = true;
            default -> {}
        }
    }

    private static boolean isForeign(XMLStreamReader reader) {
        return !isKnown(reader.getNamespaceURI()) || reader.getLocalName().equals("metadata");
    }

    private static boolean isKnown(String namespace) {
        return namespace == null || KNOWN.contains(namespace);
    }

    private static void skip(XMLStreamReader reader) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = reader.next();
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }

    private void start(XMLStreamReader reader) throws Unfit {
        close();
        out.append('<').append(name(reader.getPrefix(), reader.getLocalName()));
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            String prefix = reader.getNamespacePrefix(i);
            String namespace = reader.getNamespaceURI(i);
            if (isKnown(namespace)) {
                attribute(prefix == null ? "xmlns" : "xmlns:" + prefix, namespace == null ? "" : namespace);
            } else {
                isChanged = true;
            }
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (isKnown(reader.getAttributeNamespace(i))) {
                attribute(
                        name(reader.getAttributePrefix(i), reader.getAttributeLocalName(i)),
                        embedded(reader.getAttributeValue(i)));
            } else {
                isChanged = true;
            }
        }
        isOpen = true;
    }

    private void end(XMLStreamReader reader) {
        if (isOpen) {
            out.append("/>");
            isOpen = false;
        } else {
            out.append("</")
                    .append(name(reader.getPrefix(), reader.getLocalName()))
                    .append('>');
        }
    }

    private void close() {
        if (isOpen) {
            out.append('>');
            isOpen = false;
        }
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        Html.escape(value, out);
        out.append('"');
    }

    private static String name(String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    /** A picture within the drawing, clean; any other value as it is. */
    private String embedded(String value) throws Unfit {
        if (!value.contains("data:image/")) {
            return value;
        }
        Matcher matcher = EMBEDDED.matcher(value);
        if (!matcher.matches()) {
            return value;
        }
        String ending = matcher.group(1).toLowerCase(Locale.ROOT);
        PictureKind kind = PictureKind.named("x." + ending).orElseThrow();
        byte[] bytes;
        try {
            bytes = Base64.getMimeDecoder().decode(matcher.group(2));
        } catch (IllegalArgumentException e) {
            throw Unfit.damaged();
        }
        byte[] clean = PictureKind.found(bytes).equals(Optional.of(kind)) ? Picture.clean(kind, bytes) : bytes;
        if (clean.length == bytes.length) {
            return value;
        }
        isChanged = true;
        return "data:" + kind.mediaType() + ";base64," + Base64.getEncoder().encodeToString(clean);
    }
}
