package dateline.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
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
        CountDownLatch never = new CountDownLatch(1);
        Set<Integer> stuck = Set.of(0, 3, 4, 9);
        List<String> results = LargeStackThreads.map(
                numbers(10),
                2,
                Duration.ofMillis(100),
                n -> {
                    if (stuck.contains(n)) {
                        await(never);
                    }
                    return "done " + n;
                },
                n -> "late " + n);
        assertThat(results)
                .isEqualTo(numbers(10).stream()
                        .map(n -> (stuck.contains(n) ? "late " : "done ") + n)
                        .toList());
        never.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
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
