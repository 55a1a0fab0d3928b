package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    enum Mood {
        GLAD,
        GRAVE
    }

    sealed interface Shape {}

    record Circle(int radius) implements Shape {}

    record Square(int side, String name) implements Shape {}

    record Everything(
            String text,
            int number,
            boolean flag,
            Mood mood,
            Optional<OffsetDateTime> moment,
            LocalDate day,
            List<Shape> shapes,
            int[] numbers) {}

    private static final Everything VALUE = new Everything(
            "Sæoul 서울 🗞",
            -1234567,
            true,
            Mood.GRAVE,
            Optional.of(OffsetDateTime.parse("2023-07-03T16:30:05.25+09:00")),
            LocalDate.of(1951, 7, 10),
            List.of(new Circle(3), new Square(Integer.MIN_VALUE, "")),
            new int[] {0, 127, 128, Integer.MAX_VALUE});

    private final RecordCodec<Everything> codec = RecordCodec.of(Everything.class);

    @Test
    void readsBackWhatItWrote() {
        Everything read = codec.read(codec.write(VALUE));
        assertThat(read).usingRecursiveComparison().isEqualTo(VALUE);
    }

    @Test
    void writesEqualValuesAsEqualBytes() {
        assertThat(codec.write(VALUE))
                .isEqualTo(RecordCodec.of(Everything.class).write(VALUE));
    }

    @Test
    void refusesEveryTruncation() {
        byte[] bytes = codec.write(VALUE);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> codec.read(cut)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void tellsFormsOfRecordsApart() {
        assertThat(codec.shape()).isEqualTo(RecordCodec.of(Everything.class).shape());
        assertThat(codec.shape()).isNotEqualTo(RecordCodec.of(Square.class).shape());
    }
}
