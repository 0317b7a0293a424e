package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.deployer.cli.console.OutputKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a plan says in clear of passwords and keys is in no output, neither by its mark nor by its name. */
class SecretsOfPlansTest {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("safeguard.shared", "../../../shared"), "examples", "terraform");
    private static final String HIDDEN = "hidden-value-";

    /** Where values of a plan come into reasons: names, texts that policies compare, tags, bodies, templates. */
    private static final String PLAN = """
        {"format_version": "1.2", "terraform_version": "1.9.0",
         "variables": {"v": {"value": "hidden-value-1"}},
         "configuration": {"root_module": {"resources": [{"address": "azurerm_storage_account.a",
           "expressions": {"min_tls_version": {"constant_value": "hidden-value-2"}}}]}},
         "resource_changes": [
          {"address": "azurerm_storage_account.a", "mode": "managed", "type": "azurerm_storage_account", "name": "a",
           "provider_name": "registry.terraform.io/hashicorp/azurerm",
           "change": {"actions": ["create"],
             "after": {"name": "hidden-value-3", "resource_group_name": "hidden-value-4", "location": "hidden-value-5",
                       "min_tls_version": "hidden-value-6", "tags": {"DataClassification": "hidden-value-7"},
                       "account_tier": "hidden-value-8", "account_replication_type": "hidden-value-9",
                       "primary_connection_string": "hidden-value-10"},
             "after_unknown": {"id": true},
             "after_sensitive": {"name": true, "resource_group_name": true, "location": true,
               "min_tls_version": true, "tags": true, "account_tier": true, "account_replication_type": true}}},
          {"address": "azapi_resource.k", "mode": "managed", "type": "azapi_resource", "name": "k",
           "provider_name": "registry.terraform.io/azure/azapi",
           "change": {"actions": ["create"],
             "after": {"type": "Microsoft.KeyVault/vaults@2023-07-01", "name": "kv", "parent_id": "/subscriptions/s",
                       "body": "{\\"properties\\": {\\"publicNetworkAccess\\": \\"hidden-value-11\\"}}"},
             "after_unknown": {"id": true}, "after_sensitive": {"body": true}}}]}
        """;

    @TempDir
    private Path folder;

    private static String everything(Path plan, OutputKind kind, Path folder) throws IOException {
        Path file = folder.resolve("out." + kind.word());
        Cli.Run run = Cli.run("scan", plan.toString(), "--all", "-o", kind.word() + "=" + file);
        return run.out() + run.err() + (Files.exists(file) ? Files.readString(file) : "");
    }

    @ParameterizedTest
    @EnumSource(OutputKind.class)
    void secrets_are_in_no_output(OutputKind kind) throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), PLAN);

        String all = everything(plan, kind, folder);

        assertThat(all).contains("azurerm_storage_account.a").doesNotContain(HIDDEN);
    }

    @ParameterizedTest
    @EnumSource(OutputKind.class)
    void secrets_of_the_example_are_in_no_output(OutputKind kind) throws IOException {
        Path plan = EXAMPLES.resolve("phi-bad").resolve("plan.json");
        assumeTrue(Files.exists(plan), "no example plans beside the project");

        String all = everything(plan, kind, folder);

        assertThat(all).contains("azurerm_key_vault.main").doesNotContain("not-a-real-secret");
    }

    @Test
    void the_example_does_hold_secrets() throws IOException {
        Path plan = EXAMPLES.resolve("phi-bad").resolve("plan.json");
        assumeTrue(Files.exists(plan), "no example plans beside the project");
        Set<String> secrets = new TreeSet<>();
        for (JsonNode change : new ObjectMapper().readTree(plan.toFile()).path("resource_changes")) {
            secrets.add(change.at("/change/after/administrator_login_password").asText());
            secrets.add(change.at("/change/after/administrator_password").asText());
        }

        assertThat(secrets).anyMatch(secret -> secret.contains("not-a-real-secret"));
    }
}
