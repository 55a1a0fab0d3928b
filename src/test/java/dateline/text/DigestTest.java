package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class DigestTest {
    @Test
    void isTheSameOnEveryMachine() {
        assertThat(Digest.of("abc")).hasToString("b4963f3f3fad78673ba2744126ca2d52");
        assertThat(Digest.of("abc".getBytes(StandardCharsets.UTF_8))).isEqualTo(Digest.of("abc"));
    }

    @Test
    void comesBackFromItsTextAndItsBytes() {
        Digest digest = Digest.of("é");
        assertThat(Digest.parse(digest.toString())).isEqualTo(digest);
        assertThat(Digest.of(digest.put(ByteBuffer.allocate(Digest.BYTES)).flip()))
                .isEqualTo(digest);
    }

    @Test
    void tellsWhereOneTextEndsAndTheNextBegins() {
        assertThat(Digest.of("a", "bc")).isNotEqualTo(Digest.of("ab", "c")).isNotEqualTo(Digest.of("a", "b", "c"));
    }

    @Test
    void isOrderedAsItsTextIs() {
        Digest low = new Digest(1, -1);
        Digest high = new Digest(-1, 0);
        assertThat(low).isLessThan(high);
        assertThat(low.toString()).isLessThan(high.toString());
    }
}
