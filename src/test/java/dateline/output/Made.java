package dateline.output;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.rometools.rome.feed.WireFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedInput;
import dateline.TestSite;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** The documents of a test's digest, as programs of others read them. */
record Made(List<Output> outputs) {

    static Made of(TestSite site) {
        return new Made(Outputs.of(site.context(), site.pages(), site.now()));
    }

    Output output(String address) {
        return outputs.stream()
                .filter(output -> output.path().value().equals(address))
                .findFirst()
                .orElseThrow();
    }

    String text(String address) {
        return new String(output(address).bytes().get(), StandardCharsets.UTF_8);
    }

    com.rometools.rome.feed.atom.Feed atom(String address) {
        return (com.rometools.rome.feed.atom.Feed) rome(address);
    }

    com.rometools.rome.feed.rss.Channel rss(String address) {
        return (com.rometools.rome.feed.rss.Channel) rome(address);
    }

    JsonObject json(String address) {
        return JsonParser.parseString(text(address)).getAsJsonObject();
    }

    private WireFeed rome(String address) {
        try {
            return new WireFeedInput(false, Locale.ROOT).build(new StringReader(text(address)));
        } catch (FeedException e) {
            throw new AssertionError(text(address), e);
        }
    }

    Document xml(String address) {
        return parse(output(address).bytes().get());
    }

    static Document parse(byte[] xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new AssertionError(new String(xml, StandardCharsets.UTF_8), e);
        }
    }

    /** The texts of all elements of a name, in the document's order. */
    static List<String> texts(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            texts.add(nodes.item(i).getTextContent());
        }
        return texts;
    }
}
