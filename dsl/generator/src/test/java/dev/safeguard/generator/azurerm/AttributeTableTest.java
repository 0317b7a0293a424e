package dev.safeguard.generator.azurerm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeTableTest {
    /** Type, attribute, majors, mode, default, allowed, ARM type, child, path, transform, omitted, parent, and four more. */
    private static final String MAP = """
        azurerm_record\ttls\t3,4\tO\ttrue\ta,b\tContoso.Health/records\t-\tproperties.tls\t=\ttrue\t\tTLS-1\tyes\tread\tsaid at length
        azurerm_record\tkept\t5\tR\t\t\tContoso.Health/records/rules\tdefault\tproperties.kept\tnot\t\t\t\tyes\tread\t
        azurerm_record\topen\t4\tOC|O|-\t\t\tContoso.Health/records\t-\tproperties.open\tnot\tabsent\t\t\tyes\tread\t
        azurerm_link\tto\t4\tR\t\t\tContoso.Health/records\t-\tproperties.to\t=\t\trecord_id\t\tyes\tread\t
        """;

    @TempDir
    private Path folder;

    private List<String> table(String map, String additions) throws IOException {
        return AttributeTable.write(
                Files.writeString(folder.resolve("map.tsv"), map),
                Files.writeString(folder.resolve("additions.tsv"), additions),
                List.of("c"));
    }

    @Test
    void rows_stand_below_what_they_share() throws IOException {
        assertThat(table(MAP, ""))
                .containsExactly(
                        "# c",
                        "@azurerm_record\tContoso.Health/records",
                        "tls\t3,4\tO\ttrue\tproperties.tls\t=\ttrue",
                        "open\t4\tOC|O|-\t\tproperties.open\tnot\tabsent",
                        "@azurerm_record\tContoso.Health/records/rules\tdefault\t-",
                        "kept\t5\tR\t\tproperties.kept\tnot\t",
                        "@azurerm_link\tContoso.Health/records\t-\trecord_id",
                        "to\t4\tR\t\tproperties.to\t=\t");
    }

    @Test
    void an_addition_stands_first_and_replaces_its_like() throws IOException {
        String row = "azurerm_record\t%s\t5\tO\t\tContoso.Health/records\t-\tproperties.%s\t%s\t\t\tbecause\n";
        String additions = row.formatted("tls", "tls", "const:1") + row.formatted("tls", "open", "const:2");

        assertThat(table(MAP, additions))
                .containsSubsequence(
                        "@azurerm_record\tContoso.Health/records",
                        "tls\t5\tO\t\tproperties.tls\tconst:1\t",
                        "tls\t5\tO\t\tproperties.open\tconst:2\t",
                        "open\t4\tOC|O|-\t\tproperties.open\tnot\tabsent")
                .noneMatch(line -> line.startsWith("tls\t3,4"));
    }

    @Test
    void an_addition_may_be_about_a_type_of_its_own() throws IOException {
        assertThat(table(MAP, "azurerm_new\ta\t5\tO\t\tContoso.Health/new\t-\tkind\t=\t\t\tbecause\n"))
                .endsWith("@azurerm_new\tContoso.Health/new", "a\t5\tO\t\tkind\t=\t");
    }

    @Test
    void facts_with_other_columns_are_refused() {
        assertThatThrownBy(() -> table("azurerm_record\ttls\n", ""))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("must have the columns azurermType");
    }
}
