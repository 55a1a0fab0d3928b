package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FingerprintTest {
    record Pair(String left, String right) {}

    record Markup(Html html) {}

    @Test
    void isEqualForEqualValues() {
        assertThat(Fingerprint.of(new Pair("a", "b"), List.of(1, true), Optional.of("x")))
                .isEqualTo(Fingerprint.of(new Pair("a", "b"), List.of(1, true), Optional.of("x")));
    }

    @Test
    void tellsWhereOnePartEnds() {
        assertThat(Fingerprint.of(new Pair("ab", "c"))).isNotEqualTo(Fingerprint.of(new Pair("a", "bc")));
        assertThat(Fingerprint.of(List.of("a"), List.of())).isNotEqualTo(Fingerprint.of(List.of(), List.of("a")));
        assertThat(Fingerprint.of(Optional.empty(), "")).isNotEqualTo(Fingerprint.of(Optional.of("")));
    }

    @Test
    void countsLazyMarkupByItsKeyWithoutMakingIt() {
        Html lazy = Html.lazy("key", () -> {
            throw new AssertionError("made");
        });
        assertThat(Fingerprint.of(new Markup(lazy))).isEqualTo(Fingerprint.of(new Markup(Html.lazy("key", () -> ""))));
        assertThat(Fingerprint.of(new Markup(lazy))).isNotEqualTo(Fingerprint.of(new Markup(Html.of("other"))));
    }

    @Test
    void refusesWhatHasNoOrder() {
        assertThatThrownBy(() -> Fingerprint.of(Set.of("a"))).isInstanceOf(IllegalArgumentException.class);
    }
}
