package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Values that go to a file while a program runs. */
class ScratchTest {
    private static byte[] value(int number) {
        return ("value " + number + " ").repeat(number % 50 + 1).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void manyThreadsPutAndFindTheirValues() throws IOException {
        try (Scratch scratch = Scratch.open()) {
            List<Integer> numbers = IntStream.range(0, 2_000).boxed().toList();
            numbers.parallelStream().forEach(number -> {
                try {
                    scratch.put(Digest.of("key " + number), value(number));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            for (int number : numbers) {
                assertThat(scratch.has(Digest.of("key " + number))).isTrue();
                assertThat(scratch.get(Digest.of("key " + number))).hasValue(value(number));
            }
            assertThat(scratch.has(Digest.of("another"))).isFalse();
            assertThat(scratch.get(Digest.of("another"))).isEmpty();
        }
    }

    @Test
    void aValueThatIsThereStays() throws IOException {
        try (Scratch scratch = Scratch.open()) {
            scratch.put(Digest.of("key"), value(1));
            scratch.put(Digest.of("key"), value(2));
            assertThat(scratch.get(Digest.of("key"))).hasValue(value(1));
        }
    }
}
