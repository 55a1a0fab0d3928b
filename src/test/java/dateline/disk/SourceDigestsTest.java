package dateline.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dateline.disk.SourceTree.Entry;
import dateline.text.Digest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceDigestsTest {
    private static final long HOUR = 3_600_000_000_000L;
    private static final Digest DIGEST = Digest.of("title: Peninsula Brief\n");

    @TempDir
    Path site;

    @BeforeEach
    void writeSite() throws IOException {
        Files.writeString(site.resolve("site.yml"), "title: Peninsula Brief\n");
    }

    @Test
    void aFileThatWasAtRestIsBelieved() throws IOException {
        try (State state = State.open(site)) {
            Entry old = entryFrom(state.now() - HOUR);
            save(state, old);
            assertThat(SourceDigests.open(state).get(old)).contains(DIGEST);
        }
    }

    @Test
    void aFileChangedJustBeforeItWasReadIsNot() throws IOException {
        try (State state = State.open(site)) {
            Entry fresh = entryFrom(state.now() - 1_000_000);
            save(state, fresh);
            assertThat(SourceDigests.open(state).get(fresh)).isEmpty();
        }
    }

    @Test
    void aFileThatLooksOtherwiseIsNot() throws IOException {
        try (State state = State.open(site)) {
            Entry old = entryFrom(state.now() - HOUR);
            save(state, old);
            SourceDigests digests = SourceDigests.open(state);
            Stat stat = old.stat();
            for (Stat other : List.of(
                    new Stat(stat.kind(), stat.size() + 1, stat.modified(), stat.changed()),
                    new Stat(stat.kind(), stat.size(), stat.modified() - 1, stat.changed()),
                    new Stat(stat.kind(), stat.size(), stat.modified(), stat.changed() - 1))) {
                assertThat(digests.get(new Entry(old.path(), old.onDisk(), other)))
                        .isEmpty();
            }
        }
    }

    @Test
    void aBuildThatDoesNotReadAnUncertainFileDoesNotMakeItCertain() throws IOException {
        try (State state = State.open(site)) {
            save(state, entryFrom(state.now() - 1_000_000));
            SourceDigests.open(state).save(SourceTree.read(state).value());
            assertThat(SourceDigests.open(state).get(entryFrom(state.now() - 1_000_000)))
                    .isEmpty();
        }
    }

    @Test
    void whatIsCertainIsNotWrittenAgain() throws IOException {
        try (State state = State.open(site)) {
            Entry old = entryFrom(state.now() - HOUR);
            save(state, old);
            Stat before = Stat.of(site.resolve(".dateline/sources"));
            SourceDigests digests = SourceDigests.open(state);
            assertThat(digests.get(old)).isPresent();
            digests.save(SourceTree.read(state).value());
            assertThat(Stat.of(site.resolve(".dateline/sources"))).isEqualTo(before);
        }
    }

    @Test
    void filesThatAreGoneAreForgotten() throws IOException {
        try (State state = State.open(site)) {
            Entry old = entryFrom(state.now() - HOUR);
            save(state, old);
            Files.delete(site.resolve("site.yml"));
            SourceDigests.open(state).save(SourceTree.read(state).value());
            assertThat(SourceDigests.open(state).get(old)).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "cut", "flipped", "random", "older", "missing"})
    void damageMeansThatNothingIsKnown(String damage) throws IOException {
        try (State state = State.open(site)) {
            Entry old = entryFrom(state.now() - HOUR);
            save(state, old);
            PublicationTest.damage(site.resolve(".dateline/sources"), damage);
            assertThat(SourceDigests.open(state).get(old)).isEqualTo(Optional.empty());
        }
    }

    private void save(State state, Entry entry) throws IOException {
        SourceDigests digests = SourceDigests.open(state);
        digests.put(entry, DIGEST);
        digests.save(SourceTree.read(state).value());
    }

    private static Entry entryFrom(long time) {
        return new Entry("site.yml", "site.yml", new Stat(Stat.Kind.FILE, 23, time, time));
    }
}
