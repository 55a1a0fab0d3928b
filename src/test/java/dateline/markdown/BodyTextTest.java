package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.source.Place;
import dateline.source.Source;
import org.junit.jupiter.api.Test;

class BodyTextTest {
    @Test
    void charactersThatFeedsMayNotHaveAreDropped() {
        BodyText text =
                BodyText.of(Source.of("a.md", "a\u0000b\u000Bc\uFFFEd\uD800e\u0085f\tg\uD83D\uDE86\nh\uFDD0"), 0);
        assertThat(text.markdown()).isEqualTo("abcdef\tg🚆\nh");
        assertThat(text.place(1)).isEqualTo(new Place("a.md", 1, 3));
        assertThat(text.place(text.markdown().indexOf('h'))).isEqualTo(new Place("a.md", 2, 1));
    }

    @Test
    void directionMarksWithoutTheirCounterpartAreDropped() {
        assertThat(BodyText.of(Source.of("a.md", "a\u202Eb\n\nc\u202C d\u2067e\u2069 f\u202Ag\u202C\u2066"), 0)
                        .markdown())
                .isEqualTo("ab\n\nc d\u2067e\u2069 f\u202Ag\u202C");
        assertThat(Filled.words(Markdown.read(Source.of("a.md", "a&#x202E;b&#8294;&#1;"), 0, MarkdownSettings.DEFAULT)
                        .value()))
                .isEqualTo("ab");
    }

    @Test
    void placesAreThoseOfTheFile() {
        String file = "---\ntitle: T\n---\n\u0007one\ntwo";
        BodyText text = BodyText.of(Source.of("a.md", file), file.indexOf('\u0007'));
        assertThat(text.markdown()).isEqualTo("one\ntwo");
        assertThat(text.place(0)).isEqualTo(new Place("a.md", 4, 2));
        assertThat(text.place(4)).isEqualTo(new Place("a.md", 5, 1));
    }

    @Test
    void wordsAreCountedInEveryScript() {
        assertThat(WordCount.of("One two-three, 4 – it’s … & naïve\u00A0x")).isEqualTo(6);
        assertThat(WordCount.of("국방부는 NATO와 회의")).isEqualTo(5);
        assertThat(WordCount.of("東京 カナ")).isEqualTo(2);
        assertThat(WordCount.of("— … !")).isZero();
    }

    @Test
    void headingIdsAreReadableAndDifferent() {
        HeadingIds ids = new HeadingIds();
        assertThat(ids.next("Don’t panic!")).isEqualTo("dont-panic");
        assertThat(ids.next("  DON'T – panic ")).isEqualTo("dont-panic-1");
        assertThat(ids.next("Don’t panic 1")).isEqualTo("dont-panic-1-1");
        assertThat(ids.next("북한·미국")).isEqualTo("북한-미국");
        assertThat(ids.next("İstanbul & I")).isEqualTo("i̇stanbul-i");
        assertThat(ids.next("…")).isEqualTo("section");
        assertThat(ids.next("Main")).isEqualTo("main-1");
    }
}
