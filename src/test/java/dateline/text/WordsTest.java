package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsTest {
    private final Words words = Words.of(Map.of(
            "by",
            "By {0} & {1}",
            "articleOne",
            "1 article",
            "articleMany",
            "{0} articles",
            "odd",
            "{} {x} {7} {",
            "grouping",
            " "));

    @Test
    void putsArgumentsInTheirPlaces() {
        assertThat(words.say("by", "A", "{0}")).isEqualTo("By A & {0}");
    }

    @Test
    void leavesBracesThatAreNoPlaceAlone() {
        assertThat(words.say("odd", "A")).isEqualTo("{} {x} {7} {");
    }

    @Test
    void tellsOneFromManyAndGroupsDigits() {
        assertThat(words.count("article", 1)).isEqualTo("1 article");
        assertThat(words.count("article", 0)).isEqualTo("0 articles");
        assertThat(words.count("article", 1234567)).isEqualTo("1 234 567 articles");
        assertThat(Words.of(Map.of()).number(-1234)).isEqualTo("-1,234");
        assertThat(Words.of(Map.of()).number(-123)).isEqualTo("-123");
    }

    @Test
    void escapesAllButMarkup() {
        assertThat(words.markup("by", Html.of("<b>A</b>"), "<i>").markup()).isEqualTo("By <b>A</b> &amp; &lt;i&gt;");
    }

    @Test
    void refusesUnknownKeys() {
        assertThatThrownBy(() -> words.say("buy")).hasMessage("the theme has no words \"buy\"");
    }
}
