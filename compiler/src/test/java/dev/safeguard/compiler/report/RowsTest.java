package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.compiler.evaluate.Reason;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    private static final List<VerdictKind> KINDS = List.of(VerdictKind.values());

    private static Verdict row(int number) {
        Reason reason = new Reason(
                "Current value must be équal.",
                Optional.of("field"),
                number % 2 == 0 ? Optional.of("properties.a") : Optional.empty(),
                Optional.of("true"),
                Optional.empty(),
                Optional.of("equals"));
        return new Verdict(
                "STG-01",
                "storage.https-only",
                List.of("164.312(b)"),
                "resource-" + number / 3 + (number / 3 % 2 == 0 ? "\ud800" : "\u202e\u0000\"é"),
                number % 5 == 0 ? Optional.of("/subscriptions/{subscriptionId}") : Optional.empty(),
                "Microsoft.Storage/storageAccounts",
                KINDS.get(number % KINDS.size()),
                "Deny",
                number % 7 == 0 ? Optional.empty() : Optional.of("plan \"1\".json"),
                number % 4,
                List.of(reason, Reason.of("second")));
    }

    private static List<Verdict> verdicts(int count) {
        return IntStream.range(0, count).mapToObj(RowsTest::row).toList();
    }

    @Test
    void come_back_as_they_were_from_memory_and_from_the_file() {
        try (Rows rows = new Rows(10)) {
            verdicts(1_000).forEach(rows::add);

            assertThat(rows.size()).isEqualTo(1_000);
            assertThat(rows.stream()).isEqualTo(verdicts(1_000));
            assertThat(rows).as("a second reader").containsExactlyElementsOf(verdicts(1_000));
        }
    }

    @Test
    void can_be_added_after_they_were_read() {
        try (Rows rows = new Rows(1)) {
            verdicts(5).forEach(rows::add);
            assertThat(rows).hasSize(5);
            verdicts(9).subList(5, 9).forEach(rows::add);

            assertThat(rows).containsExactlyElementsOf(verdicts(9));
        }
    }

    /** The system keeps an open file without a name; so nothing is left whatever ends the process. */
    @Test
    void leave_no_file_behind() throws IOException {
        List<Path> before = spooled();
        try (Rows rows = new Rows(0)) {
            verdicts(100).forEach(rows::add);
            assertThat(rows).hasSize(100);
            Assumptions.assumeFalse(File.separatorChar == '\\', "Windows deletes when the file is closed");
            assertThat(spooled()).as("while it is in use").isEqualTo(before);
        }

        assertThat(spooled()).isEqualTo(before);
    }

    private static List<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().matches("safeguard-.*\\.rows"))
                    .sorted()
                    .toList();
        }
    }

    /** Rows that were read ahead would still come when the file is closed. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void are_read_one_at_a_time(boolean streamed) {
        Rows rows = new Rows(2);
        verdicts(5_000).forEach(rows::add);
        Iterator<Verdict> iterator = streamed ? rows.stream().iterator() : rows.iterator();
        for (int i = 0; i < 3; i++) {
            assertThat(iterator.next()).isEqualTo(row(i));
        }
        rows.close();

        assertThatThrownBy(
                        () -> iterator.forEachRemaining(row -> assertThat(row).isNotNull()))
                .isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @CsvSource({"67108864, 4096", "1073741824, 65536", "1099511627776, 262144"})
    void stay_in_memory_as_far_as_the_heap_allows(long heap, int rows) {
        assertThat(Rows.inMemory(heap)).isEqualTo(rows);
    }

    @Test
    void of_one_resource_stay_together() {
        try (Rows rows = new Rows(4)) {
            verdicts(8).forEach(rows::add);

            assertThat(new ByResource(rows)).toIterable().extracting(List::size).containsExactly(3, 3, 2);
        }
    }
}
