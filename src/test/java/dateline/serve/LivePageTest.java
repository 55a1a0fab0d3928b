package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LivePageTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'"
                        + " | default-src 'none'; script-src 'self'; style-src 'self'; base-uri 'none'; connect-src 'self'",
                "default-src 'none'; script-src 'none'; connect-src https://x.example; style-src 'self'"
                        + " | default-src 'none'; script-src 'self'; connect-src https://x.example 'self'; style-src 'self'",
                "default-src 'self' | default-src 'self'; connect-src 'self'; script-src 'self'; style-src 'self'",
                "img-src 'self' | img-src 'self'"
            })
    void theScriptIsAllowedAndNothingElse(String policy, String live) {
        assertThat(LivePage.policy(policy)).isEqualTo(live);
    }

    @Test
    void theScriptStandsAtTheEndAndTheRestStaysAsItIs() {
        String page = "<html><body><p>$1 \\ 한국</p></body></html>\n";
        assertThat(live(page))
                .isEqualTo("<html><body><p>$1 \\ 한국</p>"
                        + "<script defer src=\"/.dateline/live.js\" data-tag='\"t\"'></script>\n</body></html>\n");
        assertThat(live("<p>No end")).startsWith("<p>No end<script defer");
    }

    private static String live(String page) {
        return new String(LivePage.of(page.getBytes(StandardCharsets.UTF_8), "\"t\""), StandardCharsets.UTF_8);
    }
}
