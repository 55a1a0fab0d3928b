package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.text.Digest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreTest {
    @TempDir
    Path site;

    @Test
    void remembersFromBuildToBuild() throws IOException {
        with(store -> put(store, "a", "value of a"));
        with(store -> {
            assertThat(get(store, "a")).contains("value of a");
            assertThat(get(store, "b")).isEmpty();
            assertThat(store.notes()).isEmpty();
        });
    }

    @Test
    void findsAValueInTheBuildThatPutIt() throws IOException {
        with(store -> {
            put(store, "a", "value of a");
            assertThat(get(store, "a")).contains("value of a");
        });
    }

    @Test
    void kindsAreApart() throws IOException {
        with(store -> {
            store.put("article", Digest.of("x"), new byte[] {1});
            store.put("mentions", Digest.of("x"), new byte[] {2});
            store.put("empty", Digest.of("x"), new byte[0]);
        });
        with(store -> {
            assertThat(store.get("article", Digest.of("x"))).contains(new byte[] {1});
            assertThat(store.get("mentions", Digest.of("x"))).contains(new byte[] {2});
            assertThat(store.get("empty", Digest.of("x"))).contains(new byte[0]);
            assertThat(store.get("other", Digest.of("x"))).isEmpty();
        });
    }

    @Test
    void writesNothingWhenNothingIsAdded() throws IOException {
        with(store -> put(store, "a", "value of a"));
        List<String> before = files();
        for (int i = 0; i < 3; i++) {
            with(store -> assertThat(get(store, "a")).isPresent());
        }
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void takesValuesFromManyThreads() throws IOException {
        with(store -> IntStream.range(0, 2_000).parallel().forEach(i -> put(store, "k" + i, "value " + i)));
        with(store -> IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> assertThat(get(store, "k" + i)).contains("value " + i)));
    }

    @Test
    void dropsWhatSeveralBuildsPassedOver() throws IOException {
        with(store -> {
            put(store, "read", "1");
            put(store, "asked", "2");
            put(store, "forgotten", "3");
        });
        for (int build = 1; build <= Store.PATIENCE; build++) {
            String added = "added " + build;
            with(store -> {
                assertThat(get(store, "read")).isPresent();
                assertThat(store.has("test", Digest.of("asked"))).isTrue();
                put(store, added, added);
            });
        }
        with(store -> {
            assertThat(get(store, "read")).isPresent();
            assertThat(get(store, "asked")).isPresent();
            assertThat(get(store, "forgotten")).isEmpty();
        });
    }

    @Test
    void itsFilesDoNotGrowWithoutEnd() throws IOException {
        long largest = 0;
        byte[] value = new byte[200_000];
        for (int build = 0; build < 60; build++) {
            byte number = (byte) build;
            with(store -> {
                new Random(number).nextBytes(value);
                store.put("test", Digest.of("added " + number), value.clone());
                put(store, "kept", "still here");
                assertThat(get(store, "kept")).contains("still here");
            });
            largest = Math.max(largest, size());
        }
        assertThat(largest).isLessThan(4_000_000);
        with(store -> {
            assertThat(store.get("test", Digest.of("added 59"))).contains(value);
            assertThat(get(store, "kept")).contains("still here");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "random", "older", "missing"})
    void aDamagedIndexMeansAnEmptyStoreWithANote(String damage) throws IOException {
        with(store -> put(store, "a", "value of a"));
        PublicationTest.damage(site.resolve(".dateline/store"), damage);
        with(store -> {
            assertThat(get(store, "a")).isEmpty();
            assertThat(store.notes()).hasSize(damage.equals("missing") ? 0 : 1);
            put(store, "a", "value of a");
        });
        with(store -> {
            assertThat(get(store, "a")).contains("value of a");
            assertThat(store.notes()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "random", "missing"})
    void neverHandsOutADamagedValue(String damage) throws IOException {
        with(store -> IntStream.range(0, 50).forEach(i -> put(store, "k" + i, "value " + i)));
        PublicationTest.damage(site.resolve(".dateline/store-0"), damage);
        with(store -> {
            long found = IntStream.range(0, 50)
                    .filter(i -> {
                        Optional<String> value = get(store, "k" + i);
                        value.ifPresent(text -> assertThat(text).isEqualTo("value " + i));
                        return value.isPresent();
                    })
                    .count();
            assertThat(found).isLessThan(50);
            assertThat(store.notes()).hasSize(1);
            IntStream.range(0, 50).forEach(i -> put(store, "k" + i, "value " + i));
        });
        with(store -> {
            IntStream.range(0, 50).forEach(i -> assertThat(get(store, "k" + i)).contains("value " + i));
            assertThat(store.notes()).isEmpty();
        });
    }

    @Test
    void aBuildThatEndedInTheMiddleLosesOnlyWhatItAdded() throws IOException {
        with(store -> put(store, "a", "value of a"));
        try (State state = State.open(site)) {
            Store abandoned = Store.open(state);
            put(abandoned, "lost", "a longer value that nobody will find");
        }
        with(store -> {
            assertThat(get(store, "a")).contains("value of a");
            assertThat(get(store, "lost")).isEmpty();
            put(store, "b", "value of b");
        });
        with(store -> assertThat(get(store, "b")).contains("value of b"));
    }

    @Test
    void aDataFileThatCannotBeOpenedIsLeftAlone() throws IOException {
        with(store -> put(store, "a", "value of a"));
        Path data = site.resolve(".dateline/store-0");
        Files.delete(data);
        Files.createDirectories(data.resolve("x"));
        with(store -> {
            assertThat(get(store, "a")).isEmpty();
            put(store, "a", "value of a");
        });
        with(store -> assertThat(get(store, "a")).contains("value of a"));
    }

    @Test
    void aDiskThatTakesNoMoreIsNotedAndNoFailure() throws IOException {
        with(store -> put(store, "a", "value of a"));
        Disk full = new Disk() {
            @Override
            void write(Path file, byte[] bytes) throws IOException {
                if (file.endsWith("store.new")) {
                    throw new FileSystemException(file.toString(), null, "no space left on device");
                }
                super.write(file, bytes);
            }
        };
        try (State state = State.open(site, full, 1)) {
            Store store = Store.open(state);
            put(store, "b", "value of b");
            store.close();
            assertThat(store.notes())
                    .containsExactly("cannot remember results for the next build (no space left on device)");
        }
        with(store -> assertThat(get(store, "a")).contains("value of a"));
    }

    private void with(Consumer<Store> use) throws IOException {
        try (State state = State.open(site);
                Store store = Store.open(state)) {
            use.accept(store);
        }
    }

    private static void put(Store store, String key, String value) {
        store.put("test", Digest.of(key), value.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<String> get(Store store, String key) {
        return store.get("test", Digest.of(key)).map(value -> new String(value, StandardCharsets.UTF_8));
    }

    private long size() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve(".dateline"))) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private List<String> files() throws IOException {
        try (Stream<Path> files = Files.list(site.resolve(".dateline"))) {
            List<Path> all =
                    files.filter(file -> !file.endsWith("lock")).sorted().toList();
            List<String> described = new java.util.ArrayList<>();
            for (Path file : all) {
                described.add(file.getFileName() + " " + Stat.of(file));
            }
            return described;
        }
    }
}
