package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LargeStackThreadsTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private static List<Integer> numbers(int count) {
        return IntStream.range(0, count).boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7, 64})
    void resultsAreInTheOrderOfTheItems(int threads) {
        List<Integer> squares = LargeStackThreads.map(numbers(1_000), threads, LONG, n -> n * n, n -> -1);
        assertThat(squares).isEqualTo(numbers(1_000).stream().map(n -> n * n).toList());
    }

    @Test
    void noItemsNeedNoThread() {
        assertThat(LargeStackThreads.map(List.of(), 4, LONG, n -> n, n -> n)).isEmpty();
    }

    @Test
    void oneItemHasALargeStackToo() {
        assertThat(LargeStackThreads.map(List.of(200_000), 1, LONG, LargeStackThreadsTest::depth, n -> -1))
                .containsExactly(200_000);
    }

    private static int depth(int levels) {
        return levels == 0 ? 0 : 1 + depth(levels - 1);
    }

    @Test
    void anItemThatMissesTheDeadlineIsReplacedAndTheOthersAreDone() {
        AtomicBoolean isOver = new AtomicBoolean();
        Set<Integer> stuck = Set.of(0, 3, 4, 9);
        List<String> results = LargeStackThreads.map(
                numbers(10),
                2,
                Duration.ofMillis(100),
                n -> {
                    if (stuck.contains(n)) {
                        spin(isOver);
                    }
                    return "done " + n;
                },
                n -> "late " + n);
        assertThat(results)
                .isEqualTo(numbers(10).stream()
                        .map(n -> (stuck.contains(n) ? "late " : "done ") + n)
                        .toList());
        isOver.set(true);
    }

    private static void spin(AtomicBoolean until) {
        while (!until.get()) {
            Thread.onSpinWait();
        }
    }

    @Test
    void anItemThatHadNoTimeOfItsOwnIsNotLate() {
        List<String> results = LargeStackThreads.map(
                List.of(1),
                1,
                Duration.ofMillis(100),
                n -> {
                    pause(400);
                    return "done";
                },
                n -> "late");
        assertThat(results).containsExactly("done");
    }

    @Test
    void anItemThatOnlyWaitsIsGivenUpInTheEnd() {
        List<String> results = LargeStackThreads.map(
                List.of(1),
                1,
                Duration.ofMillis(10),
                n -> {
                    pause(60_000);
                    return "done";
                },
                n -> "late");
        assertThat(results).containsExactly("late");
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatTheWorkThrowsIsThrownAfterTheRestIsDone() {
        AtomicInteger done = new AtomicInteger();
        assertThatThrownBy(() -> LargeStackThreads.map(
                        numbers(100),
                        4,
                        LONG,
                        n -> {
                            if (n == 40 || n == 60) {
                                throw new IllegalArgumentException("item " + n);
                            }
                            return done.incrementAndGet();
                        },
                        n -> -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("item 40");
        assertThat(done).hasValue(98);
    }

    @Test
    void noMoreThreadsRunThanWereAskedFor() {
        Set<Thread> threads = ConcurrentHashMap.newKeySet();
        LargeStackThreads.map(numbers(500), 3, LONG, n -> threads.add(Thread.currentThread()), n -> false);
        assertThat(threads).hasSizeLessThanOrEqualTo(3).allMatch(Thread::isDaemon);
    }
}
