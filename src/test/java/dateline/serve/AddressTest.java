package dateline.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "/, index.html",
        "/topics/, topics/index.html",
        "/feed.xml, feed.xml",
        "/topics, topics",
        "/.well-known/security.txt, .well-known/security.txt",
        "/a%20b.txt, a b.txt",
        "/%ED%95%9C/, 한/index.html",
        "/a..b/c, a..b/c"
    })
    void addressesLeadToFiles(String raw, String file) {
        assertThat(Address.of(raw, "").map(Address::file)).hasValue(file);
    }

    @Test
    void theSiteMayLieUnderAPath() {
        assertThat(Address.of("/repo/topics/", "/repo")).hasValue("topics/");
        assertThat(Address.of("/repo/", "/repo")).hasValue("");
        assertThat(Address.of("/repository/", "/repo")).isEmpty();
        assertThat(Address.of("/", "/repo")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/..",
                "/../etc/passwd",
                "/a/../../etc/passwd",
                "/./a",
                "/a/.",
                "/%2e%2e/etc/passwd",
                "/%2E./x",
                "/..%2fetc/passwd",
                "/..%5cetc",
                "/..\\etc",
                "/a%5c..%5cb",
                "/%2fetc/passwd",
                "//etc/passwd",
                "/a//b",
                "/%00",
                "/index.html%00.png",
                "/%0d%0aSet-Cookie:x",
                "/%c0%ae%c0%ae/x",
                "/%e0%80%af",
                "/%ff",
                "/%",
                "/%2",
                "/%zz",
                "/%u002e",
                "/é",
                "/a b",
                "/.dateline/lock",
                "/.dateline-stage/new/x",
                "etc/passwd",
                ""
            })
    void nothingElseIsAnAddress(String raw) {
        assertThat(Address.of(raw, "")).isEmpty();
    }

    @Test
    void encodingIsTakenOffOnce() {
        assertThat(Address.of("/%252e%252e/x", "")).hasValue("%2e%2e/x");
    }
}
