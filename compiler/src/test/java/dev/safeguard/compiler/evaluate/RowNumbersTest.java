package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every edge case of the specification is in some table. */
class RowNumbersTest {
    private static final int ROWS = 218;

    /** Rows about assignments and roll-ups whose table is still being written. */
    private static final Set<Integer> STILL_TO_COME =
            Set.of(149, 150, 151, 152, 153, 154, 156, 157, 158, 165, 166, 167, 168, 170, 179, 218);

    @Test
    void every_row_is_in_a_table() {
        Set<Integer> told = new TreeSet<>();
        RowTables.all().forEach(row -> row.number().ifPresent(told::add));
        List<Integer> missing = IntStream.rangeClosed(1, ROWS)
                .boxed()
                .filter(number -> !told.contains(number) && !STILL_TO_COME.contains(number))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(told).allMatch(number -> number >= 1 && number <= ROWS);
    }

    @Test
    void every_row_has_a_name_of_its_own() {
        assertThat(RowTables.all()).extracting(Row::name).doesNotHaveDuplicates();
    }
}
