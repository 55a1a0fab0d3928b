package dateline.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
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
                .isEqualTo(Checked.of(new Picture(PictureKind.SVG, width, height, 1, Optional.empty())));
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
                .isEqualTo(Checked.of(new Picture(PictureKind.SVG, 3, 2, 1, Optional.empty())));
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
                "<image href='https://spy.example/pixel.png'/>                | something from elsewhere, in the attribute href",
                "<image href='photo.jpg'/>                                    | something from elsewhere, in the attribute href",
                "<use href='//spy.example/a.svg#b'/>                          | something from elsewhere, in the attribute href",
                "<use href='data:image/svg+xml;base64,PHN2Zy8+'/>             | something from elsewhere, in the attribute href",
                "<set attributeName='href' to='https://spy.example/'/>        | something from elsewhere, in the attribute to",
                "<g style='fill: url(https://spy.example/a)'/>                | a style that fetches something from elsewhere",
                "<style>@import 'https://spy.example/a.css';</style>          | a style that fetches something from elsewhere",
                "<style>a { background: URL( \"//spy.example/a\") }</style>   | a style that fetches something from elsewhere",
                "<?xml-stylesheet href='x.css'?>                              | the instruction <?xml-stylesheet?>"
            })
    void whatCouldRunIsNamedWithItsLine(String element, String what) {
        Checked<Picture> read = read("<svg xmlns='http://www.w3.org/2000/svg'>\n<g/>\n" + element + "</svg>");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .containsExactly(
                        "a.svg:3: error[picture-kind]: the drawing holds " + what.replace("x:script", "script"));
    }

    @Test
    void whatADrawingProgramLeavesInADrawingIsNotPublished() throws Unfit {
        String drawing = """
                <?xml version="1.0" encoding="UTF-8"?>
                <!-- Made by Jane -->
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:sodipodi="http://sodipodi.example/" width="3" height="2" sodipodi:docname="/home/jane/x.svg">
                <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">Jane</rdf:RDF></metadata>
                <sodipodi:namedview showgrid="true"><g/></sodipodi:namedview>
                <title>A &lt;b&gt; &amp; c</title><style>a &gt; b { fill: url(#x) }</style>
                <a href="https://digest.example/"><path d="M0 0"/></a>
                </svg>
                """;
        assertThat(new String(Svg.clean(drawing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .isEqualToIgnoringWhitespace("""
                        <svg xmlns="http://www.w3.org/2000/svg" width="3" height="2">
                        <title>A &lt;b&gt; &amp; c</title><style>a &gt; b { fill: url(#x) }</style>
                        <a href="https://digest.example/"><path d="M0 0"/></a>
                        </svg>
                        """);
        byte[] plain = "<svg xmlns='http://www.w3.org/2000/svg'><g></g></svg>".getBytes(StandardCharsets.UTF_8);
        assertThat(Svg.clean(plain)).isSameAs(plain);
    }

    @Test
    void aPhotoWithinADrawingLosesItsPlaceAsWell() throws Unfit {
        String photo = Base64.getEncoder().encodeToString(Photos.fromTelephone(64, 48, 1));
        String drawing =
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='data:image/jpeg;base64," + photo + "'/></svg>";
        String clean = new String(Svg.clean(drawing.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8);
        String within = clean.substring(clean.indexOf("base64,") + 7, clean.indexOf("\"/>"));
        assertThat(Base64.getDecoder().decode(within)).isEqualTo(Photos.quarters("jpg", 64, 48));
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
