package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {
    private static final String TAG = "\"abc\"";

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 206, 0123, bytes 0-3/10",
        "bytes=7-, 206, 789, bytes 7-9/10",
        "bytes=-2, 206, 89, bytes 8-9/10",
        "bytes=-99, 206, 0123456789, bytes 0-9/10",
        "bytes=5-99, 206, 56789, bytes 5-9/10",
        "bytes=10-, 416, , bytes */10",
        "bytes=-0, 416, , bytes */10",
        "bytes=3-1, 200, 0123456789,",
        "bytes=-, 200, 0123456789,",
        "'bytes=0-1,4-5', 200, 0123456789,",
        "lines=0-1, 200, 0123456789,",
        "bytes=999999999999999999999-, 200, 0123456789,"
    })
    void partsCanBeAskedFor(String range, int status, String body, String contentRange) {
        Answer answer = Answer.of("text/plain", bytes(), TAG, null, range, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers().get("Content-Range")).isEqualTo(contentRange);
        if (body != null) {
            assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(body);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"abc\"', 304",
        "'W/\"abc\"', 304",
        "'\"x\", \"abc\"', 304",
        "*, 304",
        "'\"x\"', 200",
        "abc, 200",
        "'', 200"
    })
    void whatIsKnownIsNotSentAgain(String ifNoneMatch, int status) {
        Answer answer = Answer.of("text/plain", bytes(), TAG, ifNoneMatch, null, null);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.headers()).containsEntry("ETag", TAG);
        assertThat(answer.body()).hasSize(status == 304 ? 0 : 10);
    }

    @ParameterizedTest
    @CsvSource({"'\"abc\"', 206", "'\"x\"', 200", "'W/\"abc\"', 200"})
    void aPartOfAnotherStateIsNotGiven(String ifRange, int status) {
        assertThat(Answer.of("text/plain", bytes(), TAG, null, "bytes=0-1", ifRange)
                        .status())
                .isEqualTo(status);
    }

    private static byte[] bytes() {
        return "0123456789".getBytes(StandardCharsets.UTF_8);
    }
}
