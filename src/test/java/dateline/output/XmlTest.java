package dateline.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

class XmlTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a ]]> b",
                "<script>alert(1)</script>",
                "Q&A &amp; &#38; &bogus;",
                "say \"x\" or 'y'",
                "two\nlines\tand a tab",
                "a carriage\rreturn",
                "emoji 🗞️ and 한국어",
                "<!-- --> <![CDATA[ ]]> <?php ?>",
                "\u2028\uFEFF\uFFFD"
            })
    void anyTextComesBackAsItWas(String text) {
        Element root = Made.parse(new Xml()
                        .open("root", "of", text.replaceAll("[\n\t]", " "))
                        .text("text", text)
                        .markup("markup", text)
                        .close()
                        .bytes())
                .getDocumentElement();

        assertThat(root.getAttribute("of")).isEqualTo(text.replaceAll("[\n\t]", " "));
        assertThat(root.getElementsByTagName("text").item(0).getTextContent()).isEqualTo(text);
        assertThat(root.getElementsByTagName("markup").item(0).getTextContent()).isEqualTo(text);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x20; c++) {
            all.append((char) c);
        }
        byte[] xml =
                new Xml().text("t", "a" + all + "b\uFFFE\uFFFFc\uD800d\uDC00e").bytes();

        assertThat(Made.parse(xml).getDocumentElement().getTextContent()).isEqualTo("a\t\n\rbcde");
    }

    @Test
    void plainTextHasTheReferencesThatTheRssProfileAdvises() {
        String xml = new String(new Xml().text("title", "Q&A <b>").bytes(), StandardCharsets.UTF_8);

        assertThat(xml).contains("<title>Q&#x26;A &#x3C;b&gt;</title>");
    }

    @Test
    void anElementMustNotStayOpen() {
        assertThatThrownBy(() -> new Xml().open("feed").bytes()).hasMessageContaining("feed");
    }
}
