package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A template declares an endpoint; the policy asks for the connection that Azure makes on the other side. */
class TemplateEndpointTest {
    private static final String TEMPLATE = """
        {
          "$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
          "contentVersion": "1.0.0.0",
          "resources": [
            {"type": "Microsoft.Storage/storageAccounts", "apiVersion": "2023-05-01", "name": "st", "location": "eastus2",
             "kind": "StorageV2", "sku": {"name": "Standard_GZRS"}, "properties": {}},
            {"type": "Microsoft.Network/privateEndpoints", "apiVersion": "2024-05-01", "name": "pe", "location": "eastus2",
             "properties": {"privateLinkServiceConnections": [{"name": "pe", "properties": {
               "privateLinkServiceId": "[resourceId('Microsoft.Storage/storageAccounts', 'TARGET')]",
               "groupIds": ["blob"]}}]}}
          ]
        }
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"st, pass", "other, unknown"})
    void endpoint_of_the_template_counts_for_what_it_leads_to(String target, String verdict) throws IOException {
        Path template = Files.writeString(folder.resolve("azuredeploy.json"), TEMPLATE.replace("TARGET", target));

        Cli.Run run = Cli.run("scan", template.toString(), "--all", "-o", "json");

        assertThat(new ObjectMapper()
                        .readTree(run.out())
                        .path("results")
                        .valueStream()
                        .filter(row -> row.path("control").asText().equals("STG-06")
                                && row.path("resource").asText().endsWith("/st"))
                        .map(row -> row.path("verdict").asText()))
                .containsExactly(verdict);
    }
}
