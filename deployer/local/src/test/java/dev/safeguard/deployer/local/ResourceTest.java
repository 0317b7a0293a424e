package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ResourceTest {
    private static final String GROUP = Arm.DEV + "/resourceGroups/rg-dev";
    private static final String VAULT = GROUP + "/providers/Microsoft.KeyVault/vaults/kv";

    private Arm arm;

    @BeforeEach
    void start() {
        arm = new Arm();
    }

    @AfterEach
    void stop() {
        arm.close();
    }

    @Test
    void a_resource_is_created_updated_patched_and_deleted_with_all_below_it() {
        String setting = VAULT + "/providers/Microsoft.Insights/diagnosticSettings/d";
        assertThat(arm.put(VAULT, "{\"location\":\"eastus\",\"properties\":{\"a\":{\"b\":1,\"c\":2}}}")
                        .status())
                .isEqualTo(201);
        assertThat(arm.put(VAULT, "{\"location\":\"eastus\",\"properties\":{\"a\":{\"b\":1,\"c\":2}}}")
                        .status())
                .isEqualTo(200);
        assertThat(arm.put(setting, "{\"properties\":{}}").text("/type"))
                .isEqualTo("Microsoft.Insights/diagnosticSettings");

        Arm.Answer patched = arm.send("PATCH", VAULT, "{\"tags\":{\"x\":\"y\"},\"properties\":{\"A\":{\"b\":null}}}");
        assertThat(patched.at("/properties").toString()).isEqualTo("{\"a\":{\"c\":2}}");
        assertThat(patched.text("/tags/x")).isEqualTo("y");

        assertThat(arm.delete(VAULT).status()).isEqualTo(200);
        assertThat(arm.get(setting).status()).isEqualTo(404);
    }

    @Test
    void the_path_decides_what_a_resource_is_called() {
        Arm.Answer answer = arm.put(VAULT, "{\"id\":\"/x\",\"name\":\"y\",\"type\":\"z\",\"location\":\"eastus\"}");

        assertThat(answer.text("/id")).isEqualTo(VAULT);
        assertThat(answer.text("/name")).isEqualTo("kv");
        assertThat(answer.text("/type")).isEqualTo("Microsoft.KeyVault/vaults");
    }

    @Test
    void an_unregistered_provider_says_so_until_it_is_registered() {
        String provider = Arm.DEV + "/providers/Microsoft.KeyVault";
        assertThat(arm.post(provider + "/unregister").text("/registrationState"))
                .isEqualTo("NotRegistered");

        Arm.Answer refused = arm.put(VAULT, "{\"location\":\"eastus\"}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("MissingSubscriptionRegistration");
        assertThat(refused.text("/error/message")).contains("'Microsoft.KeyVault'");

        assertThat(arm.post(provider + "/register").text("/registrationState")).isEqualTo("Registered");
        assertThat(arm.put(VAULT, "{\"location\":\"eastus\"}").status()).isEqualTo(201);
    }

    @Test
    void resources_at_a_subscription_and_on_other_resources_are_resources_too() {
        String plan = Arm.DEV + "/providers/Microsoft.Security/pricings/KeyVaults";
        assertThat(arm.put(plan, "{\"properties\":{\"pricingTier\":\"Standard\"}}")
                        .status())
                .isEqualTo(201);
        assertThat(arm.get(Arm.DEV + "/providers/Microsoft.Security/pricings")
                        .at("/value")
                        .findValuesAsText("name"))
                .containsExactly("CloudPosture", "KeyVaults", "VirtualMachines");
    }

    @Test
    void a_list_is_narrowed_by_type_and_tag() {
        assertThat(arm.get(Arm.PROD + "/resources?%24filter=resourceType eq 'Microsoft.KeyVault/vaults'")
                        .at("/value"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("kv-ehr-prod", "kv-billing-prod");
        assertThat(arm.get(Arm.PROD + "/resources?%24filter=tagName eq 'workload' and tagValue eq 'radiology'")
                        .at("/value"))
                .extracting(item -> item.path("name").asText())
                .containsExactly("stimagingprod");
    }

    @Test
    void deleting_a_group_deletes_what_it_holds() {
        Arm.require(201, arm.put(VAULT, "{\"location\":\"eastus\"}"));

        assertThat(arm.delete(GROUP).status()).isEqualTo(200);
        assertThat(arm.get(VAULT).code()).isEqualTo("ResourceGroupNotFound");
    }

    @Test
    void the_alias_catalogue_is_served_as_the_provider_listing() {
        Arm.Answer provider = arm.get("/providers/Microsoft.Storage?%24expand=resourceTypes/aliases");

        assertThat(provider.text("/namespace")).isEqualTo("Microsoft.Storage");
        assertThat(provider.at("/resourceTypes"))
                .filteredOn(type -> type.path("resourceType").asText().equals("storageAccounts"))
                .singleElement()
                .satisfies(type -> assertThat(type.path("aliases")).anySatisfy(alias -> {
                    assertThat(alias.path("name").asText())
                            .isEqualTo("Microsoft.Storage/storageAccounts/minimumTlsVersion");
                    assertThat(alias.path("defaultPath").asText()).isEqualTo("properties.minimumTlsVersion");
                    assertThat(alias.at("/defaultMetadata/attributes").asText()).isEqualTo("Modifiable");
                }));
        assertThat(arm.get("/providers/Microsoft.Storage").json().findValues("aliases"))
                .isEmpty();
    }
}
