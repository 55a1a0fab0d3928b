package dateline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceLineTest {
    @Test
    void plainTextStandsAsItIs() {
        assertThat(SourceLine.of("topics: [defence]", 10)).isEqualTo(new SourceLine("topics: [defence]", 9));
    }

    @Test
    void theColumnBehindTheLastCharacterIsItsEnd() {
        assertThat(SourceLine.of("title:", 7).indent()).isEqualTo(6);
        assertThat(SourceLine.of("title:", 99).indent()).isEqualTo(6);
        assertThat(SourceLine.of("", 1)).isEqualTo(new SourceLine("", 0));
    }

    @Test
    void tabsAreSetToStopsOfFour() {
        assertThat(SourceLine.of("\ta\tb", 4)).isEqualTo(new SourceLine("    a   b", 8));
    }

    @Test
    void eastAsianCharactersTakeTwoCells() {
        assertThat(SourceLine.of("title: 한미 핵협의그룹 x", 17).indent()).isEqualTo(7 + 4 + 1 + 10 + 1);
        assertThat(SourceLine.of("日本語、カナ", 5).indent()).isEqualTo(8);
        assertThat(SourceLine.of("ｱｲ", 3).indent()).isEqualTo(2);
    }

    @Test
    void emojiTakeTwoCellsAndCountAsOneCodePoint() {
        assertThat(SourceLine.of("🚀 x", 3).indent()).isEqualTo(3);
    }

    @Test
    void combiningMarksTakeNone() {
        assertThat(SourceLine.of("cafe\u0301 x", 7).indent()).isEqualTo(5);
    }

    @Test
    void whatWouldSteerTheTerminalIsReplaced() {
        assertThat(SourceLine.of("a\u001B[31mb\u202Ec", 8)).isEqualTo(new SourceLine("a\uFFFD[31mb\uFFFDc", 7));
    }

    @Test
    void longLinesAreCutAroundTheColumn() {
        String line = "word ".repeat(100) + "here " + "word ".repeat(100);
        SourceLine shown = SourceLine.of(line, 501);
        assertThat(shown.text()).startsWith("…").endsWith("…").hasSizeLessThan(110);
        assertThat(shown.text().substring(shown.indent())).startsWith("here");
    }
}
