package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
    @ParameterizedTest
    @CsvSource({
        "Nuclear Consultative Group, nuclear-consultative-group",
        "Łódź & Kraków, lodz-krakow",
        "Straße, strasse",
        "The pilots’ boat, the-pilots-boat",
        "TITLE, title"
    })
    void isLowerCaseAsciiWithHyphens(String name, String slug) {
        assertThat(Slug.of(name)).isEqualTo(slug);
    }

    @ParameterizedTest
    @ValueSource(strings = {"한강 다리", "한강-다리", "한강  다리", "CON", "aux", "...", "🙂", "ı", "İstanbul"})
    void isAlwaysValid(String name) {
        assertThat(Slug.of(name)).matches(Slug::isValid);
    }

    @Test
    void ofAFileIsThatOfTheNameItWasNamedAfter() {
        assertThat(Slug.fileName("한강 다리")).isEqualTo("한강-다리");
        assertThat(Slug.of(Slug.fileName("한강 다리"))).isEqualTo(Slug.of("한강 다리"));
        assertThat(Slug.of("\u1112\u1161\u11ab\u1100\u1161\u11bc")).isEqualTo(Slug.of("한강"));
    }

    @Test
    void tellsLongNamesApart() {
        String one = "word ".repeat(40) + "one";
        String two = "word ".repeat(40) + "two";
        assertThat(Slug.of(one)).isNotEqualTo(Slug.of(two)).hasSizeLessThanOrEqualTo(80);
    }
}
