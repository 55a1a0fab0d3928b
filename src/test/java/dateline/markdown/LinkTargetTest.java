package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "../02/a.md",
                "/2023/07/02/a/",
                "#part",
                "a.md#b:c",
                "./x:y",
                "?q=a:b",
                "topic:nato",
                "story:x#y",
                ""
            })
    void staysInTheSite(String address) {
        assertThat(LinkTarget.of(address)).isEqualTo(new LinkTarget.Internal(address));
    }

    @ParameterizedTest
    @CsvSource({
        "https://e.org, https://e.org",
        "HTTPS://e.org/A, HTTPS://e.org/A",
        "'  http://e.org/a b ', http://e.org/a%20b",
        "https://e.org/북한?q=é#ü, https://e.org/%EB%B6%81%ED%95%9C?q=%C3%A9#%C3%BC",
        "https://e.org/a%20[b], https://e.org/a%20%5Bb%5D",
        "'https://[::1]:80/[x]', 'https://[::1]:80/%5Bx%5D'",
        "'https://e.org/\"><x', https://e.org/%22%3E%3Cx",
        "mailto:a@e.org, mailto:a@e.org",
        "tel:+82-2-123, tel:+82-2-123",
    })
    void leadsOutOfTheSite(String address, String url) {
        assertThat(LinkTarget.of(address))
                .isEqualTo(new LinkTarget.External(url, url.regionMatches(true, 0, "http", 0, 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "javascript:alert(1), has the scheme javascript, ''",
        "'jAvA\tscript:x', has the scheme javascript, ''",
        "'\u0001data:x', has the scheme data, ''",
        "C:\\a.md, has the scheme c, ''",
        "topics:nato, has the scheme topics, did you mean topic:?",
        "htps://e.org, has the scheme htps, did you mean https:?",
        "//e.org/x, has no scheme, write https://e.org/x",
        "\\\\e.org, has backslashes, write / between its parts",
        "https:e.org, names no host, write it out: https://example.org/page",
        "https:///x, names no host, write it out: https://example.org/page",
    })
    void isRefused(String address, String reason, String hint) {
        assertThat(LinkTarget.of(address)).isInstanceOfSatisfying(LinkTarget.Refused.class, refused -> {
            assertThat(refused.message()).endsWith(reason);
            assertThat(refused.hint()).contains(hint);
        });
    }
}
