package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.source.SourcedResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A diagnostic setting is on the part of an account that the source names, or may be on each. */
class FoldedSettingsTest {
    private static final String RG = ", resource_group_name: 'rg'}";

    @TempDir
    private Path folder;

    private static TestPlan setting(String suffixed) {
        return new TestPlan()
                .creates("azurerm_storage_account.a", "{name: 'a'" + RG, "{id: true}")
                .creates(
                        "azurerm_monitor_diagnostic_setting.d",
                        "{name: 'd', enabled_log: [{category: 'StorageRead'}]}",
                        "{id: true, target_resource_id: true}")
                .block("azurerm_monitor_diagnostic_setting.d", suffixed);
    }

    @Test
    void the_source_tells_the_part_of_the_account_that_a_setting_is_on() throws IOException {
        Files.writeString(folder.resolve("main.tf"), """
            resource "azurerm_monitor_diagnostic_setting" "d" {
              target_resource_id = "${azurerm_storage_account.a.id}/blobServices/default"
            }
            """);
        Heard heard = setting("{target_resource_id: {references: ['azurerm_storage_account.a.id']}}")
                .read(folder);

        assertThat(heard.id("azurerm_monitor_diagnostic_setting.d", "diagnosticSettings"))
                .endsWith("/storageAccounts/a/blobServices/default/providers/Microsoft.Insights/diagnosticSettings/d");
    }

    @Test
    void without_the_source_it_may_be_on_each_part() {
        Heard heard = setting("{target_resource_id: {references: ['azurerm_storage_account.a.id']}}")
                .read(folder);

        assertThat(heard.resources.stream()
                        .filter(r -> r.json().path("type").asText().endsWith("diagnosticSettings"))
                        .filter(r -> r.role() == SourcedResource.Role.RELATED)
                        .map(r -> Heard.word(r.json().path("id")).replaceAll(".*/storageAccounts/a/(\\w+)/.*", "$1")))
                .containsExactly("blobServices", "fileServices", "queueServices", "tableServices");
    }
}
