package dev.safeguard.generator.azurerm;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TypeTableTest {
    @TempDir
    private Path folder;

    private List<String> table(String types, String schema) throws IOException {
        return TypeTable.write(
                Files.writeString(folder.resolve("types.tsv"), types),
                Files.writeString(folder.resolve("schema.tsv"), schema),
                List.of("c"));
    }

    @Test
    void a_type_has_the_attributes_that_only_some_of_its_majors_have() throws IOException {
        String types = "azurerm_record\tContoso.Health/records\tresource\tresourceGroup\t\t3,4,5"
                + "\t2020-01-01|v2|2024-01-01-preview\tfix\t\n";
        String schema = """
            azurerm_record\tall\tstring\tO\t
            azurerm_record\told\tstring\tR|OC|-\t
            azurerm_record\tnew_block[*]\tlist\t-|O|O\t
            azurerm_record\tnew_block[*].inner\tstring\t-|-|O\t
            azurerm_record\tturned\tstring\tO|-|-\t
            azurerm_record\tturned[*]\tset\t-|O|O\t
            azurerm_other\tfar\tstring\t-|-|O\t
            """;

        assertThat(table(types, schema))
                .containsExactly(
                        "# c",
                        "azurerm_record\tContoso.Health/records\tresource\tresourceGroup\t\t3,4,5"
                                + "\t2020-01-01||2024-01-01-preview\t\tnew_block:4,5 old:3,4");
    }

    @Test
    void a_major_without_the_type_does_not_count() throws IOException {
        String types = "azurerm_record\tContoso.Health/records\tresource\tresourceGroup\t\t4,5\t||\tfix\t\n";

        assertThat(table(types, "azurerm_record\ta\tstring\t-|O|O\t\nazurerm_record\tb\tstring\t-|-|O\t\n"))
                .endsWith("azurerm_record\tContoso.Health/records\tresource\tresourceGroup\t\t4,5\t||\t\tb:5");
    }

    @Test
    void a_child_may_be_an_element_of_its_parent() throws IOException {
        String row = "azurerm_%s\tContoso.Health/records/rules\tchild+fold\tresourceGroup\trecord_id\t5\t||\tfix\t%s\n";
        String types = row.formatted("rule", "also element of records.properties.rules[*]")
                + row.formatted("link", "also element of <target>.properties.links[*]")
                + row.formatted("key", "also element of records.properties.key");

        assertThat(table(types, ""))
                .contains(
                        "azurerm_rule\tContoso.Health/records/rules\tchild+fold\tresourceGroup\trecord_id\t5\t||"
                                + "\tproperties.rules[*]",
                        "azurerm_link\tContoso.Health/records/rules\tchild+fold\tresourceGroup\trecord_id\t5\t||",
                        "azurerm_key\tContoso.Health/records/rules\tchild+fold\tresourceGroup\trecord_id\t5\t||");
    }
}
