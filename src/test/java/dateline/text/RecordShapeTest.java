package dateline.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RecordShapeTest {
    private record Sample(String name, int count, boolean open, List<String> tags) {}

    private final RecordShape shape = RecordShape.of(Sample.class);
    private final Sample sample = new Sample("a", 3, true, List.of("x"));

    @Test
    void listsComponentsInTheOrderOfTheHeader() {
        assertThat(shape.names()).containsExactly("name", "count", "open", "tags");
    }

    @Test
    void readsReferencesAndPrimitives() {
        assertThat(shape.components().stream().map(component -> component.read(sample)))
                .containsExactly("a", 3, true, List.of("x"));
        assertThat(shape.get("count").read(sample)).isEqualTo(3);
    }

    @Test
    void knowsNoOtherNames() {
        assertThat(shape.get("counts")).isNull();
    }

    @Test
    void isMadeOnceForEachClass() {
        assertThat(RecordShape.of(Sample.class)).isSameAs(shape);
    }

    @Test
    void refusesWhatIsNotARecord() {
        assertThatThrownBy(() -> RecordShape.of(String.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.String");
    }
}
