package dateline.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the forms of wire copy mean, row by row. */
class SignsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "All News 16:30 July 03, 2023                 | All News          | 2023-07-03T16:30",
                "Evening Port Summary 17:48 August 07, 2019   | Evening Port Summary | 2019-08-07T17:48",
                "10:16 December 29, 2022                      | ''                | 2022-12-29T10:16",
                "2018/03/02 16:54                             | ''                | 2018-03-02T16:54",
                "2018-03-02 16:54:30                          | ''                | 2018-03-02T16:54:30",
                "2018.03.02 16:54                             | ''                | 2018-03-02T16:54",
                "date 2022-12-29                              | ''                | 2022-12-29",
                "National 09:05 Sept. 1, 2024                 | National          | 2024-09-01T09:05",
                "Harbour 12:30 p.m. May 5, 2024               | Harbour           | 2024-05-05T12:30",
                "12:05 AM May 5, 2024                         | ''                | 2024-05-05T00:05",
                "16:30 KST, July 3, 2023                      | ''                | 2023-07-03T16:30+09:00",
                "July 3, 2023 07:30 GMT                       | ''                | 2023-07-03T07:30Z",
                "Updated: 18:00 July 3, 2023                  | Updated           | 2023-07-03T18:00",
                "3 July 2023, 16:30                           | ''                | 2023-07-03T16:30",
                "Monday, July 3, 2023                         | ''                | 2023-07-03",
                "Published: May 6, 2024 at 3:41 PM            | ''                | 2024-05-06T15:41",
                "May 6, 2024 / 3:41 PM EDT                    | ''                | 2024-05-06T15:41-04:00",
                "March 14 2024 2:05 PM UTC                    | ''                | 2024-03-14T14:05Z",
                "Mon 6 May 2024 10.15 BST                     | ''                | 2024-05-06T10:15+01:00",
                "06.05.2024, 10:15 Uhr                        | ''                | 2024-05-06T10:15",
                "송고시간2023-07-03 16:30                       | ''                | 2023-07-03T16:30",
                "2023년 7월 3일 오후 4:30                       | ''                | 2023-07-03T16:30",
                "2023/07/03 16:30 송고                         | ''                | 2023-07-03T16:30"
            })
    void stamps(String line, String label, String date) {
        assertThat(Stamp.of(line)).contains(new Stamp(label, date));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:10 July 03, 2023", "10:10 February 30, 2023", "2023/13/01 10:00", "2023-00-10"})
    void whatHasTheFormOfAStampButCannotBe(String line) {
        assertThat(Stamp.isShaped(line)).isTrue();
        assertThat(Stamp.of(line)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"The ferry left at 16:30 on July 03, 2023.", "July 2023", "16:30", "In 2023/24 the port grew"})
    void whatIsNoStamp(String line) {
        assertThat(Stamp.isShaped(line)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SEOUL, July 3 (Yonhap) -- Words               | SEOUL             | July 3       | Yonhap    | Words",
                "SEOUL, July 3 (Yonhap) - Words                | SEOUL             | July 3       | Yonhap    | Words",
                "SEOUL/TOKYO, Jan. 3 (Yonhap) -- Words         | SEOUL/TOKYO       | Jan. 3       | Yonhap    | Words",
                "SEOUL / NEW YORK, Jan. 3 (AP) — Words         | SEOUL/NEW YORK    | Jan. 3       | AP        | Words",
                "HANOI, Vietnam, Sept. 30 (Yonhap) – Words     | HANOI, Vietnam    | Sept. 30     | Yonhap    | Words",
                "AUSTIN, Texas, United States (AP) — Words     | AUSTIN, Texas, United States | '' | AP       | Words",
                "ST. PETERSBURG, June 1 (Port Wire)--Words     | ST. PETERSBURG    | June 1       | Port Wire | Words",
                "SÃO PAULO, Brazil, March 2 -- Words           | SÃO PAULO, Brazil | March 2      | ''        | Words",
                "PORT ALDER -- Words                           | PORT ALDER        | ''           | ''        | Words",
                "Port Alder, March 3, 2025 (Port Wire) -- Words | Port Alder       | March 3, 2025 | Port Wire | Words",
                "Vigo (Port Wire) - Words                      | Vigo              | ''           | Port Wire | Words",
                "SEOUL, Monday, July 3 (Yonhap) -- Words       | SEOUL             | July 3       | Yonhap    | Words",
                "ABIDJAN, Côte d'Ivoire, May 2 (Port Wire) -- Words | ABIDJAN, Côte d'Ivoire | May 2 | Port Wire | Words",
                "(부산=포트뉴스) 항구가 열렸다.                    | 부산               | ''           | 포트뉴스    | 항구가 열렸다.",
                "TOKYO, July 3, Kyodo - Words                  | TOKYO             | July 3       | Kyodo     | Words",
                "VIGO, May 6. /TASS/. Words                    | VIGO              | May 6        | TASS      | Words",
                "VIGO, Spain, May 6, 2024 /PRNewswire/ -- Words | VIGO, Spain      | May 6, 2024  | PRNewswire | Words",
                "Vigo, May 6 (EFE).- Words                     | Vigo              | May 6        | EFE       | Words",
                "VIGO, 6 May (Port Wire) - Words               | VIGO              | 6 May        | Port Wire | Words",
                "VIGO, Spain — May 6, 2024 — Words             | VIGO, Spain       | May 6, 2024  | ''        | Words",
                "May 6 (UPI) -- Words                          | ''                | May 6        | UPI       | Words",
                "(ANSA) - ROME, MAY 6 - Words                  | ROME              | MAY 6        | ANSA      | Words",
                "(Sports Wire) - Words                         | ''                | ''           | Sports Wire | Words",
                "(New York, NY - October 21) Words             | New York, NY      | October 21   | ''        | Words"
            })
    void datelines(String text, String place, String date, String agency, String rest) {
        Filed filed = Filed.of(text).orElseThrow();
        assertThat(List.of(filed.place(), filed.date(), filed.agency(), filed.rest()))
                .containsExactly(place, date, agency, rest);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour -- closed since Friday -- opened again.",
                "He said: \"We wait\" -- and left.",
                "Jane Quay - a pilot - came.",
                "A -- B",
                "(That was in May) - he said so.",
                "Ships and/or ferries - they wait.",
                "No dash at all."
            })
    void whatIsNoDateline(String text) {
        assertThat(Filed.of(text)).isEmpty();
    }

    @Test
    void aDatelineMayStandAlone() {
        assertThat(Filed.alone("VIGO, May 6 (Port Wire) --").orElseThrow().place())
                .isEqualTo("VIGO");
        assertThat(Filed.alone("VIGO (Port Wire) —").orElseThrow().agency()).isEqualTo("Port Wire");
        assertThat(Filed.alone("The harbour is open.")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "July 3        | 2023-07-03 | 2023-07-03",
                "Dec. 31       | 2025-01-01 | 2024-12-31",
                "Jan. 2        | 2025-01-01 | 2025-01-02",
                "March 5       | 2025-01-01 | 2024-03-05",
                "Feb. 29       | 2025-03-01 | 2024-02-29",
                "July 3, 2019  | 2023-07-03 | 2019-07-03"
            })
    void theYearOfADatelineComesFromTheStamp(String date, LocalDate stamp, LocalDate day) {
        assertThat(Filed.day(date, Optional.of(stamp))).contains(day);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(LEAD) Talks open                     | Talks open | 1 | false | ''",
                "(2nd LD) Talks open                   | Talks open | 2 | false | ''",
                "(13th LD) (URGENT) Talks open         | Talks open | 13 | true | ''",
                "(URGENT) Talks open                   | Talks open | 0 | true  | ''",
                "(News Focus) Talks open               | Talks open | 0 | false | analysis",
                "(Yonhap Feature) Talks open           | Talks open | 0 | false | background",
                "(Yonhap Interview) Talks open         | Talks open | 0 | false | interview",
                "(EDITORIAL) Talks open                | Talks open | 0 | false | opinion",
                "Talks open (3rd LD)                   | Talks open | 3 | false | ''",
                "UPDATE 2-Talks open                   | Talks open | 2 | false | ''",
                "WRAPUP 1-Talks open                   | Talks open | 1 | false | ''",
                "ANALYSIS-Talks open                   | Talks open | 0 | false | analysis",
                "URGENT ¤ Talks open                   | Talks open | 0 | true  | ''",
                "Talks, 3rd Ld-Writethru               | Talks | 3 | false | ''",
                "COLUMN of smoke over the port         | COLUMN of smoke over the port | 0 | false | ''",
                "(UNC) chief visits                    | (UNC) chief visits | 0 | false | ''"
            })
    void marksOfHeadlines(String line, String headline, int version, boolean urgent, String kind) {
        Markers markers = Markers.of(line);
        assertThat(markers.headline()).isEqualTo(headline);
        assertThat(markers.version()).isEqualTo(version);
        assertThat(markers.urgent()).isEqualTo(urgent);
        assertThat(markers.kind()).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The mayor (C) waves. (Port Wire)                        | The mayor (C) waves. | Port Wire | '' | ''",
                "The mayor (C) waves. (PHOTO NOT FOR SALE) (Port Wire)   | The mayor (C) waves. | Port Wire | PHOTO NOT FOR SALE | ''",
                "Two pilots talk. (Pool photo) (Port Wire)               | Two pilots talk. | Port Wire | '' | Pool photo",
                "A map, in this image provided by the city. (Port Wire)  | A map, in this image provided by the city. | Port Wire | '' | the city",
                "This file photo shows the pier (L). (AP-Port Wire)      | This file photo shows the pier (L). | AP-Port Wire | '' | ''"
            })
    void captions(String text, String caption, String credit, String rights, String provider) {
        Caption found =
                CaptionLine.of(text, 1, words -> words.contains("Port Wire")).orElseThrow();
        assertThat(List.of(found.text(), found.credit(), found.rights(), found.providedBy()))
                .containsExactly(caption, credit, rights, provider);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The port authority (PA) said so.",
                "Work is led by the United Pilots (UP)",
                "They met in the town hall (built in 1900).",
                "Words and (Port Wire) words."
            })
    void whatIsNoCaption(String text) {
        assertThat(CaptionLine.of(text, 1, words -> words.contains("Port Wire")))
                .isEmpty();
    }

    @Test
    void bylines() {
        assertThat(Byline.names("By Jane Quay")).containsExactly("Jane Quay");
        assertThat(Byline.names("By Chae Yun-hwan and Kim Da-som")).containsExactly("Chae Yun-hwan", "Kim Da-som");
        assertThat(Byline.names("By Ana Teal, Tom Weir, and Jane Quay"))
                .containsExactly("Ana Teal", "Tom Weir", "Jane Quay");
        assertThat(Byline.names("By Jane Quay, staff reporter")).containsExactly("Jane Quay");
        assertThat(Byline.names("by Port Wire writers Li Ming, Zhang Wei")).isEmpty();
        assertThat(Byline.names("by Coast writers Li Ming, Zhang Wei")).containsExactly("Li Ming", "Zhang Wei");
        assertThat(Byline.names("By MARTA VELDE")).containsExactly("Marta Velde");
        assertThat(Byline.ofField("Von Jana Quell, dpa")).containsExactly("Jana Quell", "dpa");
        assertThat(Byline.ofField("By Jane Quay, Staff Reporter")).containsExactly("Jane Quay");
        assertThat(Byline.names("By the time they came, it was late.")).isEmpty();
        assertThat(Byline.names("By Monday the harbour was open.")).isEmpty();
        assertThat(Byline.mails("a.b@c.example")).containsExactly("a.b@c.example");
        assertThat(Byline.mails("a@c.example, b@c.example")).containsExactly("a@c.example", "b@c.example");
        assertThat(Byline.mails("Write to a@c.example today")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Fri, 07 Mar 2025 08:15:00 +0100 | 2025-03-07T08:15:00+01:00",
                "7 Mar 25 08:15 GMT              | 2025-03-07T08:15:00+00:00",
                "Fri, 07 Mar 2025 08:15:00 EST   | 2025-03-07T08:15:00-05:00",
                "2025-03-07T08:15:00Z            | 2025-03-07T08:15:00+00:00",
                "2025-03-07T08:15:00.123+0100    | 2025-03-07T08:15:00+01:00",
                "2025-03-07 08:15                | 2025-03-07T08:15",
                "20250307T081500Z                | 2025-03-07T08:15:00+00:00",
                "20250307                        | 2025-03-07",
                "2025-03-07+01:00                | 2025-03-07"
            })
    void dates(String text, String date) {
        assertThat(Instants.of(text)).contains(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMBARGOED UNTIL 00:01 GMT TUESDAY 7 MAY 2024",
                "EMBARGO: 2024-05-07 00:01 GMT",
                "*** Strict embargo",
                "NOT FOR PUBLICATION BEFORE 0001 GMT 7 May 2024",
                "Embargoed to 0001 Tuesday May 7"
            })
    void embargoes(String line) {
        assertThat(Embargo.isOne(line)).isTrue();
    }

    @Test
    void anEmbargoThatCannotBeReadHoldsTheItemBack() {
        Item item = new Item();
        Embargo.take("Embargoed to 0001 Tuesday May 7", 1, item);
        assertThat(item.value(Part.STATUS)).isEqualTo("withheld");
        Embargo.take("NOT FOR PUBLICATION BEFORE 0001 GMT 7 May 2024", 2, item);
        assertThat(item.value(Part.EMBARGO)).isEqualTo("2024-05-07T00:01:00+00:00");
        assertThat(Embargo.isOne("The embargo on grain was lifted on 7 May, the port said."))
                .isFalse();
        assertThat(Embargo.isOne("FOR IMMEDIATE RELEASE")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(END)", "END", "ends", "-30-", "- 0 -", "###", "# # #", "///", "ENDIT", "Enditem", "■", "==Kyodo",
                "+++"
            })
    void endMarks(String line) {
        assertThat(Scrape.isEnd(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Reporting by Ines Calder; Editing by Ana Ruiz)",
                "((ines@coast.example; +351 555 0100))",
                "Coast Report writer Jan Holm in Oslo contributed to this report.",
                "cd/ab/jj"
            })
    void whatStandsBelowATextForOtherNewsrooms(String line) {
        assertThat(Colophon.isOne(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Written by hand, the letter came late.",
                "Written by Shakespeare in about 1600, the play was first printed, in a bad copy, in 1603.",
                "Contact was lost at noon.",
                "and/or"
            })
    void whatIsText(String line) {
        assertThat(Colophon.isOne(line)).isEqualTo(line.equals("and/or"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Go to Contents Go to Navigation",
                "Go to Contents",
                "Go Search Go Contents Go to bottom site map",
                "Article View Option",
                "Skip to main content"
            })
    void skipLinks(String line) {
        assertThat(Scrape.isSkipLink(line)).isTrue();
    }

    @Test
    void wordsBecomeMarkdownThatShowsThemAsTheyAre() {
        assertThat(Plain.escaped("# 1. a_b *c* [d](e) <f> `g` &amp; \\"))
                .isEqualTo("\\# 1. a_b \\*c\\* \\[d\\](e) \\<f\\> \\`g\\` \\&amp; \\\\");
        assertThat(Plain.escaped("1990. That was the year")).isEqualTo("1990\\. That was the year");
        assertThat(Plain.escaped("- one")).isEqualTo("\\- one");
        assertThat(Plain.escaped("-- one")).isEqualTo("-- one");
    }
}
