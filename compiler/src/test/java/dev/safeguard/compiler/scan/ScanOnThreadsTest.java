package dev.safeguard.compiler.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.source.Bytes;
import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However many threads a scan has, it says the same; and what goes wrong on one of them is heard. */
@Timeout(120)
class ScanOnThreadsTest {
    private static final Set<VerdictKind> LISTED = EnumSet.complementOf(EnumSet.of(VerdictKind.NOT_APPLICABLE));

    private static ScanResult scan(int threads, Consumer<Documents> documents) {
        return scan(threads, Policies.RULES, documents);
    }

    /** Takes the documents of a scan. */
    private record Documents(InventoryScan scan, List<Finding> findings) {
        void read(String name, Bytes bytes) {
            scan.read(name, bytes, findings::add);
        }

        void read(String name, byte[] bytes) {
            read(name, () -> new ByteArrayInputStream(bytes));
        }
    }

    private static ScanResult scan(int threads, List<ScanRule> rules, Consumer<Documents> documents) {
        List<Finding> findings = new ArrayList<>();
        Tally tally = new Tally(LISTED);
        try (InventoryScan scan = Rulebook.of(rules, ScanResult.NOW).scan(tally, Completeness.LISTED, threads)) {
            documents.accept(new Documents(scan, findings));
            scan.finish();
        }
        return ScanResult.of(tally.report(), findings);
    }

    private static void same(Consumer<Documents> documents) {
        ScanResult alone = scan(1, documents);
        for (int threads : new int[] {2, 3, 8}) {
            assertThat(scan(threads, documents)).isEqualTo(alone);
        }
    }

    private static byte[] array(long seed, int rows) {
        return ("[" + String.join(",\n", new RandomInventory(seed).rows(rows)) + "]").getBytes(UTF_8);
    }

    private static Stream<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("safeguard-scan"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_document_may_be_cut_off_anywhere(long seed) {
        byte[] bytes = array(seed, 120);
        byte[] cut = Arrays.copyOf(bytes, new Random(seed).nextInt(bytes.length));

        same(documents -> documents.read("cut.json", cut));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_byte_may_be_wrong(long seed) {
        byte[] bytes = array(seed, 120);
        Random random = new Random(seed);
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();

        same(documents -> {
            documents.read("wrong.json", bytes);
            documents.read("right.json", array(seed + 1, 60));
        });
    }

    @Test
    void a_document_may_end_with_an_error_of_its_medium() {
        byte[] bytes = array(7, 100);
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the disk is gone");
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                return read();
            }
        };

        same(documents -> documents.read(
                "disk.json",
                () -> new SequenceInputStream(new ByteArrayInputStream(bytes, 0, bytes.length / 2), broken)));
    }

    @Test
    void small_documents_share_batches() {
        same(documents -> {
            for (int i = 0; i < 60; i++) {
                String rows = String.join(i % 2 == 0 ? "\n" : ",", new RandomInventory(i).rows(i % 5));
                documents.read(i + ".json", (i % 2 == 0 ? rows : "{\"value\": [" + rows + "]}").getBytes(UTF_8));
            }
        });
    }

    /** Larger than a batch, and between rows that are not. */
    @Test
    void rows_may_be_large() {
        List<String> rows = new RandomInventory(3).rows(90);
        String large = rows.get(20).replaceFirst("\\{", "{\"plan\": \"" + "x".repeat(300_000) + "\", ");
        rows.add(40, large);
        rows.add(41, large.replace("xxxxx", "yyyyyyyyyy"));

        same(documents -> documents.read("large.json", ("[" + String.join(",", rows) + "]").getBytes(UTF_8)));
    }

    @Test
    void an_empty_scan_needs_no_rows() {
        same(documents -> {});
        same(documents -> documents.read("none.json", "[]".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8})
    void what_a_thread_cannot_do_is_heard(int threads) {
        NumberFormatException fault = new NumberFormatException("no number of a document");
        List<ScanRule> rules = FaultyPolicy.among(Policies.RULES, fault);

        assertThatThrownBy(() -> scan(threads, rules, documents -> documents.read("x.json", array(1, 300))))
                .isInstanceOf(CompletionException.class)
                .hasCause(fault);
        assertThat(threads().filter(ScanOnThreadsTest::outlives)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void so_is_an_error(int threads) {
        OutOfMemoryError error = new OutOfMemoryError("made for a test");
        List<ScanRule> rules = FaultyPolicy.among(Policies.RULES, error);

        assertThatThrownBy(() -> scan(threads, rules, documents -> documents.read("x.json", array(1, 300))))
                .isSameAs(error);
        assertThat(threads().filter(ScanOnThreadsTest::outlives)).isEmpty();
    }

    /** Threads of a scan that is given up end soon, not at once. */
    private static boolean outlives(Thread thread) {
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return thread.isAlive();
    }

    @Test
    void no_thread_outlives_a_scan() {
        scan(4, documents -> {
            documents.read("x.json", array(1, 500));
            assertThat(threads()).isNotEmpty().allMatch(Thread::isDaemon);
        });

        assertThat(threads()).isEmpty();
    }

    @Test
    void who_interrupts_gets_the_result_all_the_same() {
        byte[] bytes = array(5, 300);
        ScanResult alone = scan(1, documents -> documents.read("x.json", bytes));
        ScanResult interrupted = scan(3, documents -> {
            documents.read("x.json", bytes);
            Thread.currentThread().interrupt();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(interrupted).isEqualTo(alone);
    }
}
