package dev.safeguard.compiler.alias;

import static dev.safeguard.compiler.alias.PackedText.row;
import static dev.safeguard.compiler.alias.PackedText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackedRowsTest {
    private static final String WIDE = "x".repeat(2_000);

    private final PackedRows rows =
            rows(row("first\tone", row("below\t1", row("deeper")), row(WIDE)), row("second"), row("third\ta\tb"));

    @Test
    void steps_over_the_rows_below_each_row() {
        assertThat(firstCells(rows)).containsExactly("first", "second", "third");
        assertThat(rows.step()).isFalse();
    }

    @Test
    void walks_again_from_the_first_row() {
        firstCells(rows);

        assertThat(firstCells(rows.again())).containsExactly("first", "second", "third");
    }

    @Test
    void goes_down_a_level_and_goes_on_behind_it() {
        rows.step();
        PackedRows below = rows.below();

        assertThat(firstCells(below.again())).containsExactly("below", WIDE);
        below.step();
        assertThat(firstCells(below.below())).containsExactly("deeper");
        assertThat(firstCells(rows)).containsExactly("second", "third");
        assertThat(firstCells(rows.below())).isEmpty();
    }

    @Test
    void the_first_cell_is_a_name_in_any_case_and_whole() {
        PackedRows names = rows(row("Contoso.Health/records\tTL"));
        names.step();

        assertThat(names.isNamed(PackedRows.wanted("contoso.health/records"))).isTrue();
        assertThat(names.isNamed(PackedRows.wanted("contoso.health/record"))).isFalse();
        assertThat(names.isNamed(PackedRows.wanted("contoso.health/records\ttl")))
                .isFalse();
        assertThat(names.isNamed(PackedRows.wanted(WIDE))).isFalse();
        assertThat(names.isNamed(PackedRows.wanted(""))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            # cell, name, known, skipped, then known
            .By[*], rules.by[*].x,  5,  0,  11
            .By[*], rules.by[*],    5,  0,  11
            .By[*], rules.by,       5,  0,  -1
            .By[*], rules.b,        5,  0,  -1
            .By[*], rules.by{*},    5,  0,  -1
            .By[*], .by[*],         5,  0,  -1
            a_b,    a_b,            0,  0,   3
            a@b,    a`b,            0,  0,  -1
            =C/a,   c/a,            0,  1,   3
            """)
    void a_first_cell_continues_a_name(String cell, String name, int known, int skipped, int then) {
        PackedRows row = rows(row(cell));
        row.step();

        assertThat(row.continues(PackedRows.wanted(name), known, skipped)).isEqualTo(then);
    }

    private static List<String> firstCells(PackedRows level) {
        List<String> cells = new ArrayList<>();
        while (level.step()) {
            cells.add(level.cells()[0]);
        }
        return cells;
    }
}
