package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.config.SiteConfig;
import dateline.config.SiteConfigReader;
import dateline.source.Source;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not for publication stays out of the article, and in the report. */
class UnpublishedTest {
    private static final SiteConfig SITE = SiteConfigReader.read(
                    Source.of("site.yml", "title: T\nurl: https://t.example/\nzone: Europe/Madrid\n"))
            .value();
    private static final String TEXT = "VIGO, May 6 (Port Wire) -- The fish market opens again on Tuesday.";
    private static final String SECRET = "Ring Ana Teal on +34 986 555 0142.";

    private static List<Copy> copies(String text) {
        Registry registry = new Registry(SITE, List.of(), List.of(), List.of(), List.of());
        return Import.read(
                        "input",
                        text.getBytes(StandardCharsets.UTF_8),
                        registry,
                        new Wishes(
                                Optional.empty(), true, Optional.of("2024-05-06"), Optional.empty(), Optional.empty()))
                .value()
                .copies();
    }

    private static void check(String text, String... kept) {
        List<Copy> copies = copies(text);
        assertThat(copies).hasSize(1);
        Copy copy = copies.get(0);
        assertThat(copy.body() + copy.keys() + copy.title())
                .doesNotContain("0142")
                .contains(kept);
        assertThat(copy.left()).anySatisfy(aside -> {
            assertThat(aside.text()).contains("0142");
            assertThat(aside.why()).isEqualTo("not for publication");
            assertThat(text.split("\n", -1)[aside.line() - 1]).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# Notizblock",
                "Notizblock",
                "## Internet",
                "## Redaktionelle Hinweise",
                "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt",
                "Nicht zur Veröffentlichung bestimmt:",
                "## dpa-Kontakte",
                "Pressekontakt:",
                "Not for publication",
                "NOT FOR PUBLICATION OR BROADCAST",
                "*** Not for publication ***",
                "- Not for publication -",
                "(The following information is not intended for publication)",
                "The following contact details are not for publication:",
                "Editors: the following is not for publication",
                "Internal, not for publication",
                "For editors' information only",
                "Do not publish:",
                "NOTES TO EDITORS",
                "Notes to editors: the market was built in 1911.",
                "Notes for Editors",
                "Note to editors:",
                "Editor’s notes",
                "Press contacts",
                "Media enquiries:",
                "Contact",
                "Contact: the market office",
                "For further information, please contact the market office",
                "Tel.: +34 986 555 0100",
                "Ne pas publier",
                "Nota a los editores"
            })
    void aMarkBelowTheText(String mark) {
        check("The market opens again\n\n" + TEXT + "\n\n" + mark + "\n" + SECRET + "\n", "opens again on Tuesday.");
        check(
                "The market opens again\n\n" + TEXT + "\n\n" + mark + "\n\n" + SECRET + "\n(END)\n",
                "opens again on Tuesday.");
        check(
                "<article><h1>The market opens again</h1><p>" + TEXT + "</p>\n<p>" + mark + "</p>\n<p>" + SECRET
                        + "</p></article>",
                "opens again on Tuesday.");
        check(
                "<article><h1>The market opens again</h1><p>" + TEXT + "</p>\n<p>" + mark + "<br>" + SECRET
                        + "</p></article>",
                "opens again on Tuesday.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Remarks were not for publication, the mayor said.",
                "His notes were not for publication until the trial was over, and then nobody asked for them.",
                "Not for publication in Spain are the names of the two men who were held on Monday.",
                "Contact between the boats was lost at 10:15, and found again an hour later.",
                "Contacts with the union go on, said the port.",
                "The internet was cut off in the old town for a day.",
                "Internet",
                "Do not publish your password, said the police.",
                "For background only a few of the lamps were lit.",
                "Notes to editors came late in those days, said Teal."
            })
    void whatReadersMayRead(String line) {
        assertThat(Unpublished.opens(line)).isFalse();
        String rest = "The stalls were full on the first day.";
        assertThat(copies("The market opens again\n\n" + TEXT + "\n\n" + line + "\n\n" + rest + "\n")
                        .get(0)
                        .body())
                .contains(line, rest);
    }

    @Test
    void aRemarkThatHoldsItsOwnWordsEndsWithThem() {
        check(
                "The market opens again\n\n" + TEXT + "\n\n(Not for publication: the desk has +34 986 555 0142.)\n\n"
                        + "The stalls were full.\n",
                "The stalls were full.");
    }

    @Test
    void aPassageMaySayWhereItEnds() {
        check(
                "The market opens again\n\n" + TEXT + "\n\nNot for publication\n\n" + SECRET
                        + "\n\n(End of note to editors)\n\nThe stalls were full.\n",
                "The stalls were full.");
    }

    @Test
    void aPassageAboveTheTextEndsAtTheHeadline() {
        check(
                "NOT FOR PUBLICATION\n" + SECRET + "\n\nThe market opens again\n\n" + TEXT + "\n",
                "The market opens again");
        check(
                "NOT FOR PUBLICATION\n\n" + SECRET + "\n\nThe market opens again\n\n10:15 May 06, 2024\n\n"
                        + "The fish market opens again on Tuesday after a year of works on its roof.\n",
                "The market opens again",
                "works on its roof");
        check(
                "The market opens again\n\n10:15 May 06, 2024\n\nNotes to editors\n" + SECRET + "\n\n" + TEXT + "\n",
                "The market opens again",
                "opens again on Tuesday.");
    }

    @Test
    void aContactEndsWhereTheTextGoesOn() {
        check(
                "The market opens again\n\n" + TEXT + "\n\nContact: Market Office\nMuelle 4, Vigo\n+34 986 555 0142\n"
                        + "desk@market.example\n\nThe stalls were full.\n",
                "The stalls were full.");
    }

    @Test
    void notesOfOtherFormats() {
        check(
                "{\"uri\":\"urn:1\",\"headline\":\"The market opens again\",\"versioncreated\":\"2024-05-06T10:15:00Z\",\n"
                        + "\"body_text\":\"The fish market opens again on Tuesday.\\n\\n# Notizblock\\n\\n" + SECRET
                        + "\"}",
                "opens again on Tuesday.");
        Copy nitf = copies(
                        "<nitf><body><body.head><hedline><hl1>The market opens again</hl1></hedline></body.head>\n<body.content>"
                                + "<p>The fish market opens again on Tuesday.</p>\n<note noteclass=\"editorsnote\"><body.content><p>"
                                + SECRET + "</p></body.content></note></body.content></body></nitf>")
                .get(0);
        assertThat(nitf.body()).isEqualTo("The fish market opens again on Tuesday.\n");
        assertThat(nitf.left()).contains(new Aside(3, SECRET, "not for publication"));
    }

    @Test
    void anItemOfADigestKeepsItsNotesToItself() {
        List<Copy> copies = copies("The market opens again\n\n" + TEXT + "\n\n# Notizblock\n" + SECRET
                + "\n\n-----\n\nPilots accept rota\n\nVIGO, May 6 (Port Wire) -- Pilots accepted a rota.\n");
        assertThat(copies).hasSize(2);
        assertThat(copies.get(0).body()).doesNotContain("0142").contains("opens again");
        assertThat(copies.get(1).body()).contains("Pilots accepted");
    }
}
