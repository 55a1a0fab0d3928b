package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "width='120' height='45'                           | 120 | 45",
                "width='120px' height='44.6'                       | 120 | 45",
                "width='1in' height='25.4mm'                       | 96  | 96",
                "width='72pt' height='6pc'                         | 96  | 96",
                "viewBox='0 0 640 400'                             | 640 | 400",
                "viewBox='-10,-10, 640.4 400'                      | 640 | 400",
                "width='100%' height='100%' viewBox='0 0 640 400'  | 640 | 400",
                "width='320' viewBox='0 0 640 400'                 | 320 | 200",
                "height='200' viewBox='0 0 640 400'                | 320 | 200",
                "width='320'                                       | 0   | 0",
                "width='x' viewBox='0 0 0 0'                       | 0   | 0",
                "id='x'                                            | 0   | 0"
            })
    void readsTheSizeThatABrowserShows(String attributes, int width, int height) {
        assertThat(read("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>"))
                .isEqualTo(Checked.of(new Picture(PictureKind.SVG, width, height)));
    }

    @Test
    void theProloguesOfDrawingProgramsAreFine() {
        String prologue = """
                <?xml version="1.0" encoding="UTF-8" standalone="no"?>
                <!-- Made by hand -->
                <!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
                """;
        assertThat(read("\uFEFF" + prologue
                        + "<svg width='3' height='2'><style>a{fill:red}</style><a href='#x'>&amp;</a></svg>"))
                .isEqualTo(Checked.of(new Picture(PictureKind.SVG, 3, 2)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<script>alert(1)</script>                                    | the element <script>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'/>             | the element <x:script>",
                "<foreignObject><p/></foreignObject>                          | the element <foreignObject>",
                "<g onload='x()'/>                                            | the event attribute onload",
                "<a href=' java&#10;script:x()'/>                             | a link that runs something, in the attribute href",
                "<a xmlns:l='http://www.w3.org/1999/xlink' l:href='JavaScript:x()'/> | a link that runs something, in the"
                        + " attribute href",
                "<set attributeName='href' to='javascript:x()'/>              | a link that runs something, in the attribute to",
                "<image href='data:text/html;base64,PHA+'/>                   | a link that runs something, in the attribute href",
                "<?xml-stylesheet href='x.css'?>                              | the instruction <?xml-stylesheet?>"
            })
    void whatCouldRunIsNamedWithItsLine(String element, String what) {
        Checked<Picture> read = read("<svg xmlns='http://www.w3.org/2000/svg'>\n<g/>\n" + element + "</svg>");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.svg:3: error[picture-kind]: the drawing holds " + what.replace("x:script", "script"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg [<!ENTITY a 'x'>]><svg>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><svg>&a;</svg>",
                "<!DOCTYPE svg [<!ENTITY % a SYSTEM 'http://127.0.0.1:9/x'> %a;]><svg/>",
                "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x()'>]><svg/>",
                "<!DOCTYPE svg SYSTEM '>' [<!ATTLIST svg onload CDATA 'x()'>]><svg/>",
                "<?xml version='1.0' encoding='ISO-2022-JP'?><svg/>",
                "<svg>&undefined;</svg>",
                "<svg><g></svg>",
                "<svg",
                "<html/>",
                "<"
            })
    void entitiesAndBrokenMarkupAreRefused(String markup) {
        assertThat(read(markup).problems()).extracting(Problem::rule).containsExactly(Rule.PICTURE_KIND);
    }

    private static Checked<Picture> read(String markup) {
        return Picture.read("a.svg", markup.getBytes(StandardCharsets.UTF_8));
    }
}
