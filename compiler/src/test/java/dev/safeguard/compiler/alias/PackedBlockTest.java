package dev.safeguard.compiler.alias;

import static dev.safeguard.compiler.alias.PackedText.row;
import static dev.safeguard.compiler.alias.PackedText.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackedBlockTest {
    private final PackedBlock block = new PackedBlock(
            rows(
                    row("=Contoso/legacy\ts\tproperties.x"),
                    row("rules[*]\to", row(".access\ts\t+", row(".by[*]\ts")), row(".id\ts")),
                    row("rules\ta")),
            "Contoso.Health/records");

    @Test
    void finds_each_alias_that_it_lists() {
        List<Alias> all = block.all();

        assertThat(all)
                .extracting(Alias::name)
                .containsExactly(
                        "Contoso/legacy",
                        "Contoso.Health/records/rules[*]",
                        "Contoso.Health/records/rules[*].access",
                        "Contoso.Health/records/rules[*].access.by[*]",
                        "Contoso.Health/records/rules[*].id",
                        "Contoso.Health/records/rules");
        assertThat(all)
                .allSatisfy(alias -> assertThat(block.find(alias.name().toUpperCase(java.util.Locale.ROOT)))
                        .contains(alias));
    }

    @Test
    void a_path_goes_on_from_the_row_above() {
        assertThat(block.find("contoso.health/records/rules[*].access.by[*]").map(a -> a.path(Optional.empty())))
                .contains("properties.rules[*].properties.access.by[*]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Contoso",
                "Contoso.Health/records",
                "Contoso.Health/records/",
                "Contoso.Health/records/rul",
                "Contoso.Health/records/rules[*].by[*]",
                "Contoso.Health/records/rules[*].access.by[*].more",
                "Contoso.Health/recordsXrules",
                "Other.Health/records/rules"
            })
    void a_part_of_a_name_or_more_than_it_is_no_alias(String name) {
        assertThat(block.find(name)).isEmpty();
    }
}
