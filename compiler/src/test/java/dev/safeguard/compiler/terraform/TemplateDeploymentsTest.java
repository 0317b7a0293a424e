package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateDeploymentsTest {
    private static final String DEPLOYMENT = "azurerm_resource_group_template_deployment.d";
    private static final String TEMPLATE = """
        {"$schema": "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#",
         "contentVersion": "1.0.0.0",
         "parameters": {"purge": {"type": "bool", "defaultValue": false}},
         "resources": [{"type": "Microsoft.KeyVault/vaults", "apiVersion": "2023-07-01", "name": "kv",
                        "location": "eastus", "properties": {"enablePurgeProtection": "[parameters('purge')]"}}]}
        """;

    @TempDir
    private Path folder;

    private static String after(String template, String parameters) {
        ObjectNode after = TestPlan.json("{name: 'd', resource_group_name: 'rg', deployment_mode: 'Incremental'}");
        after.put("template_content", template);
        if (!parameters.isEmpty()) {
            after.put("parameters_content", parameters);
        }
        return after.toString();
    }

    private static ObjectNode vault(Heard heard) {
        return heard.resources.stream()
                .map(r -> r.json())
                .filter(json -> json.path("type").asText().endsWith("vaults"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void resources_of_the_template_are_resources_of_the_plan() {
        Heard heard = new TestPlan()
                .creates(DEPLOYMENT, after(TEMPLATE, "{\"purge\": {\"value\": true}}"), "{id: true}")
                .read(folder);

        assertThat(vault(heard).at("/properties/enablePurgeProtection").asBoolean())
                .isTrue();
        assertThat(Heard.word(vault(heard).path("id"))).contains("/resourceGroups/rg/providers/Microsoft.KeyVault");
        assertThat(heard.addresses()).anyMatch(address -> address.startsWith(DEPLOYMENT + " "));
        assertThat(heard.notEvaluated).isEmpty();
    }

    @Test
    void defaults_count_where_no_parameters_are_given() {
        Heard heard = new TestPlan()
                .creates(DEPLOYMENT, after(TEMPLATE, ""), "{id: true}")
                .read(folder);

        assertThat(vault(heard).at("/properties/enablePurgeProtection").asBoolean(true))
                .isFalse();
    }

    @Test
    void parameters_that_are_not_known_yet_are_unknown() {
        Heard heard = new TestPlan()
                .creates(DEPLOYMENT, after(TEMPLATE, ""), "{id: true, parameters_content: true}")
                .block(DEPLOYMENT, "{parameters_content: {references: ['azurerm_key_vault.k.id']}}")
                .read(folder);

        assertThat(Heard.word(vault(heard).at("/properties/enablePurgeProtection")))
                .isEqualTo("<?>");
    }

    @Test
    void a_template_that_is_not_known_yet_is_not_evaluated() {
        Heard heard = new TestPlan()
                .creates(DEPLOYMENT, "{name: 'd', resource_group_name: 'rg'}", "{id: true, template_content: true}")
                .block(DEPLOYMENT, "{template_content: {references: ['data.http.t.body']}}")
                .read(folder);

        assertThat(heard.notEvaluated).hasSize(1);
        assertThat(heard.findings).isEmpty();
    }

    @Test
    void a_template_that_is_no_json_is_told() {
        Heard heard =
                new TestPlan().creates(DEPLOYMENT, after("{", ""), "{id: true}").read(folder);

        assertThat(heard.codes()).containsExactly("SG0872");
        assertThat(heard.notEvaluated).hasSize(1);
    }
}
