package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every edge case that the specification numbers is in some table. */
class RowNumbersTest {
    private static final int ROWS = 218;

    @Test
    void every_number_is_in_a_table() {
        Set<Integer> told = RowTables.all().values().stream()
                .flatMap(rows -> rows.stream().flatMap(row -> row.number().stream()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(told)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, ROWS).boxed().toList());
    }

    @Test
    void every_row_of_a_table_has_a_name_of_its_own() {
        assertThat(RowTables.all().values())
                .allSatisfy(rows -> assertThat(rows)
                        .extracting(Row::name)
                        .doesNotHaveDuplicates()
                        .doesNotContain(""));
    }
}
