package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What threads tell is told in the order of the rows, by the one thread that asked for it. */
@Timeout(60)
class StrandsTest {
    private final List<Long> told = new ArrayList<>();

    /** Tells of each row whose number leaves some rest, twice of every fifth. */
    private Consumer<Teller> rows(long rows, int of, int rest) {
        return teller -> LongStream.range(0, rows)
                .filter(row -> row % of == rest)
                .forEach(row -> {
                    teller.tell(row, () -> told.add(row));
                    if (row % 5 == 0) {
                        teller.tell(row, () -> told.add(row));
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"1, 10", "1, 100_000", "2, 0", "2, 1", "3, 1_000", "2, 100_000", "9, 50_000"})
    void rows_are_told_of_in_order(int threads, String number) {
        long rows = Long.parseLong(number.replace("_", ""));
        Strands.run(IntStream.range(0, threads)
                .mapToObj(i -> rows(rows, threads, i))
                .toList());

        assertThat(told).isSorted().hasSize((int) (rows + (rows + 4) / 5));
    }

    /** Longer than what there is room for, before another has anything to tell. */
    @Test
    void one_may_have_much_more_to_tell_than_another() {
        Consumer<Teller> last = teller -> teller.tell(200_000, () -> told.add(200_000L));

        Strands.run(List.of(rows(100_000, 1, 0), last, teller -> {}));

        assertThat(told).isSorted().hasSize(120_001).endsWith(200_000L);
    }

    @Test
    void nothing_to_do_is_done_at_once() {
        Strands.run(List.of());

        assertThat(told).isEmpty();
    }

    @Test
    void what_goes_wrong_on_one_is_heard_and_ends_the_others() {
        IllegalStateException fault = new IllegalStateException("made for a test");
        Consumer<Teller> faulty = teller -> {
            teller.tell(7, () -> told.add(7L));
            throw fault;
        };

        assertThatThrownBy(() -> Strands.run(List.of(rows(Long.MAX_VALUE, 2, 0), faulty)))
                .isInstanceOf(CompletionException.class)
                .hasCause(fault);
        assertThat(told).isSorted();
        assertThat(helpers()).isEmpty();
    }

    @Test
    void who_cannot_listen_any_more_ends_all() {
        UncheckedIOException full = new UncheckedIOException(new IOException("no room"));
        Consumer<Teller> endless = teller -> LongStream.range(0, Long.MAX_VALUE)
                .forEach(row -> teller.tell(row, () -> {
                    throw full;
                }));

        assertThatThrownBy(() -> Strands.run(List.of(endless, rows(Long.MAX_VALUE, 1, 0))))
                .isSameAs(full);
        assertThat(helpers()).isEmpty();
    }

    @Test
    void an_interrupt_is_kept_until_all_is_told() {
        AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
        Thread listener = new Thread(() -> {
            Strands.run(List.of(rows(200_000, 2, 0), rows(200_000, 2, 1)));
            interrupted.set(Thread.currentThread().isInterrupted());
        });
        listener.start();
        listener.interrupt();
        Helpers.join(List.of(listener));

        assertThat(interrupted.get()).isTrue();
        assertThat(told).isSorted().hasSize(240_000);
    }

    private static List<Thread> helpers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("safeguard-scan"))
                .toList();
    }

    /** Marks of shards come together in the order of their rows, with the numbers that plans have among all. */
    @Test
    void marks_of_shards_are_merged() {
        Random random = new Random(1);
        List<Marks> shards = new ArrayList<>();
        Marks.Mark mark = new Marks.Mark();
        for (int i = 0; i < 4; i++) {
            shards.add(new Marks(new Places()));
        }
        for (int row = 0; row < 20_000; row++) {
            int shard = random.nextInt(3);
            mark.row = row;
            mark.plan = random.nextInt(3);
            mark.id = 10L * row + 3L * shard + mark.plan;
            shards.get(shard).add(mark);
        }
        MarkMerge merge = new MarkMerge(
                shards,
                IntStream.range(0, 4)
                        .mapToObj(i -> new int[] {3 * i, 3 * i + 1, 3 * i + 2})
                        .toList());
        for (int row = 0; row < 20_000; row++) {
            assertThat(merge.next()).isTrue();
            assertThat(merge.mark().row).isEqualTo(row);
            assertThat(merge.mark().id).isEqualTo(10L * row + merge.mark().plan);
        }
        assertThat(merge.next()).isFalse();
        assertThat(merge.next()).isFalse();
    }
}
