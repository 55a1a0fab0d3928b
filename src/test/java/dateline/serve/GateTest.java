package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.serve.Gate.Refusal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GateTest {
    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "localhost", "127.0.0.1:8080", "[::1]:8080"})
    void thisMachineMayAskByItsOwnNames(String host) {
        assertThat(status("GET", Map.of("Host", List.of(host)))).isZero();
        assertThat(status("HEAD", Map.of("Host", List.of(host)))).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8080",
                "localhost.evil.example",
                "localhost.",
                "evil.localhost",
                "localhost@evil.example",
                "127.0.0.1.nip.io",
                "127.1",
                "0.0.0.0:8080",
                "2130706433",
                "[::ffff:127.0.0.1]",
                "localhost:80:80",
                "localhost:",
                "localhost:8080 ",
                ""
            })
    void noOtherNameIsAnswered(String host) {
        assertThat(status("GET", Map.of("Host", List.of(host)))).isEqualTo(403);
    }

    @Test
    void aRequestNamesItsHostOnce() {
        assertThat(status("GET", Map.of())).isEqualTo(400);
        assertThat(status("GET", Map.of("Host", List.of("localhost", "evil.example"))))
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example",
                "null",
                "https://localhost:8080",
                "http://localhost:9999",
                "http://[::1]:8080"
            })
    void otherOriginsMayNotRead(String origin) {
        assertThat(status("GET", Map.of("Host", List.of("localhost:8080"), "Origin", List.of(origin))))
                .isEqualTo(403);
    }

    @Test
    void itsOwnPagesMay() {
        assertThat(status("GET", Map.of("Host", List.of("localhost:8080"), "Origin", List.of("http://localhost:8080"))))
                .isZero();
    }

    @Test
    void otherSitesMayLinkToThePreviewButNotUseIt() {
        Map<String, List<String>> picture = Map.of(
                "Host", List.of("localhost:8080"),
                "Sec-Fetch-Site", List.of("cross-site"),
                "Sec-Fetch-Mode", List.of("no-cors"),
                "Sec-Fetch-Dest", List.of("image"));
        Map<String, List<String>> frame = Map.of(
                "Host", List.of("localhost:8080"),
                "Sec-Fetch-Site", List.of("cross-site"),
                "Sec-Fetch-Mode", List.of("navigate"),
                "Sec-Fetch-Dest", List.of("iframe"));
        Map<String, List<String>> visit = Map.of(
                "Host", List.of("localhost:8080"),
                "Sec-Fetch-Site", List.of("cross-site"),
                "Sec-Fetch-Mode", List.of("navigate"),
                "Sec-Fetch-Dest", List.of("document"));
        assertThat(status("GET", picture)).isEqualTo(403);
        assertThat(status("GET", frame)).isEqualTo(403);
        assertThat(status("GET", visit)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH", "get", "PROPFIND", ""})
    void nothingCanBeDoneButLooking(String method) {
        assertThat(status(method, Map.of("Host", List.of("localhost")))).isEqualTo(405);
    }

    private static int status(String method, Map<String, List<String>> headers) {
        return Gate.check(method, name -> headers.getOrDefault(name, List.of()))
                .map(Refusal::status)
                .orElse(0);
    }
}
