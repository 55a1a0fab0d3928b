package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedFingerprintTest {
    private record Word(String text) {}

    private record Line(String name, List<Word> words) {}

    private final Fingerprint.Shared shared = Fingerprint.Shared.of(Word.class);

    private Digest of(Line line) {
        return Fingerprint.of(shared, line);
    }

    @Test
    void equalValuesHaveEqualFingerprintsWhetherTheyShareObjectsOrNot() {
        Word word = new Word("a");

        assertThat(of(new Line("x", List.of(word, word)))).isEqualTo(of(new Line("x", List.of(new Word("a"), word))));
    }

    @Test
    void anyDifferenceCounts() {
        Digest first = of(new Line("x", List.of(new Word("a"), new Word("b"))));

        assertThat(of(new Line("x", List.of(new Word("b"), new Word("a"))))).isNotEqualTo(first);
        assertThat(of(new Line("x", List.of(new Word("a"))))).isNotEqualTo(first);
        assertThat(of(new Line("y", List.of(new Word("a"), new Word("b"))))).isNotEqualTo(first);
    }

    @Test
    void moreObjectsThanPlacesDoNoHarm() {
        Digest expected = of(new Line("x", List.of(new Word("a"))));
        for (int i = 0; i < 200_000; i++) {
            of(new Line("x", List.of(new Word("other"))));
        }

        assertThat(of(new Line("x", List.of(new Word("a"))))).isEqualTo(expected);
    }
}
