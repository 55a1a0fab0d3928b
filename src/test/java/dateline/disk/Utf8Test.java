package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Checked;
import dateline.source.Problem;
import dateline.source.Rule;
import dateline.source.Source;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class Utf8Test {
    @Test
    void readsTextWithoutByteOrderMarkAndWithUnixLineEnds() {
        assertThat(text("\uFEFFtitle: é\r\nsecond\rthird")).isEqualTo("title: é\nsecond\nthird");
    }

    @Test
    void theReplacementCharacterItselfIsText() {
        assertThat(text("lost \uFFFD and found")).isEqualTo("lost \uFFFD and found");
    }

    @Test
    void namesTheFirstByteThatIsNotUtf8() {
        byte[] bytes = "title: 서울\nUn café".getBytes(StandardCharsets.UTF_8);
        byte[] latin = new byte[bytes.length - 1];
        System.arraycopy(bytes, 0, latin, 0, latin.length);
        latin[latin.length - 1] = (byte) 0xE9;
        Problem problem = onlyProblem(latin);
        assertThat(problem.toString())
                .isEqualTo("a.md:2:7: error[file-encoding]: not UTF-8 from byte 20 on, which is 0xE9");
        assertThat(problem.hint()).contains("Windows-1252");
    }

    @Test
    void aFileCutWithinACharacterIsNotUtf8() {
        assertThat(onlyProblem(new byte[] {'a', (byte) 0xED, (byte) 0x95}).message())
                .isEqualTo("not UTF-8 from byte 1 on, which is 0xED");
    }

    @Test
    void recognizesKorean() {
        byte[] korean = "title: 서울 국방부\n".getBytes(Charset.forName("EUC-KR"));
        Problem problem = onlyProblem(korean);
        assertThat(problem.place().toString()).isEqualTo("a.md:1:8");
        assertThat(problem.hint()).contains("EUC-KR");
    }

    @Test
    void recognizesUtf16() {
        assertThat(onlyProblem("title".getBytes(StandardCharsets.UTF_16)).hint())
                .contains("UTF-16");
        Problem unmarked = onlyProblem("title".getBytes(StandardCharsets.UTF_16LE));
        assertThat(unmarked.message()).isEqualTo("not UTF-8 from byte 1 on, which is 0x00");
        assertThat(unmarked.hint()).contains("UTF-16");
    }

    @Test
    void theValueEndsWhereUtf8Does() {
        Checked<Source> read = Utf8.read("a.md", new byte[] {'a', 'b', (byte) 0xFF, 'c'});
        assertThat(read.value().text()).isEqualTo("ab");
    }

    @Test
    void findsABadByteFarBehindTheStart() {
        byte[] bytes = "é".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        bytes[99_999] = 'x';
        assertThat(onlyProblem(bytes).message()).isEqualTo("not UTF-8 from byte 99998 on, which is 0xC3");
    }

    private static String text(String content) {
        Checked<Source> read = Utf8.read("a.md", content.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        return read.value().text();
    }

    private static Problem onlyProblem(byte[] bytes) {
        Checked<Source> read = Utf8.read("a.md", bytes);
        assertThat(read.problems()).hasSize(1);
        assertThat(read.problems().get(0).rule()).isEqualTo(Rule.FILE_ENCODING);
        return read.problems().get(0);
    }
}
