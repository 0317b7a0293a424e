package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.HttpsOnlyTest.HTTPS_ONLY;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import org.junit.jupiter.api.Test;

/** An example of every assertion, and of what a failing one says. */
class PolicyAssertTest {
    private static final TestResource PLAIN_HTTP =
            a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly(), false);

    @Test
    void the_effect_is_a_parameter() {
        assertThat(HTTPS_ONLY).withEffect(EffectName.AUDIT).on(PLAIN_HTTP).audits();
        assertThat(HTTPS_ONLY)
                .withParameter("effect", "Disabled")
                .on(PLAIN_HTTP)
                .isNotApplicable();
        assertThat(HTTPS_ONLY).withParameter("effect", "Explode").isRefused();
    }

    @Test
    void a_control_is_about_its_own_type_only() {
        assertThat(HTTPS_ONLY).on(a(KEY_VAULTS)).isNotApplicable();
        assertThat(HTTPS_ONLY).on(a(KEY_VAULTS)).passes();
    }

    @Test
    void null_is_absent_and_unknown_is_neither() {
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).withNull(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly()))
                .denies();
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).withUnknown(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly()))
                .isUnknown();
    }

    @Test
    void reasons_name_the_field() {
        assertThat(HTTPS_ONLY)
                .on(PLAIN_HTTP)
                .becauseOf(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().alias());
    }

    @Test
    void modify_leads_to_another_resource() {
        assertThat(tagging()).on(a(STORAGE_ACCOUNTS)).modifiesTo("""
                {"tags": {"owner": "x"}}""");
    }

    @Test
    void a_tag_of_the_group_can_be_read() {
        PolicyDefinition inherit = definition("""
                {"if": {"value": "[resourceGroup().tags.env]", "equals": "prod"}, "then": {"effect": "audit"}}""");
        assertThat(inherit).inGroupTagged("env", "prod").on(PLAIN_HTTP).audits();
        assertThat(inherit).inScan().on(PLAIN_HTTP).isCompliant();
    }

    @Test
    void existence_is_looked_up_among_the_given() {
        PolicyDefinition rule = definition("""
                {"if": {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                 "then": {"effect": "auditIfNotExists", "details": {"type": "Microsoft.KeyVault/vaults"}}}""");
        assertThat(rule).on(PLAIN_HTTP).auditsMissing();
        assertThat(rule).given(a(KEY_VAULTS).named("kv")).on(PLAIN_HTTP).isCompliant();
    }

    @Test
    void a_deployment_gets_its_parameters() {
        PolicyDefinition rule = definition("""
                {"if": {"field": "type", "equals": "Microsoft.Storage/storageAccounts"},
                 "then": {"effect": "deployIfNotExists", "details": {
                   "type": "Microsoft.KeyVault/vaults", "roleDefinitionIds": ["/r"],
                   "deployment": {"properties": {"mode": "incremental", "template": {},
                     "parameters": {"where": {"value": "[field('location')]"}}}}}}}""");
        assertThat(rule).on(PLAIN_HTTP.located("West Europe")).deploysWith("""
                {"where": {"value": "westeurope"}}""");
    }

    @Test
    void append_adds_and_a_failing_function_fails() {
        PolicyDefinition appending = definition("""
                {"if": {"field": "name", "exists": true},
                 "then": {"effect": "append", "details": [{"field": "tags.a", "value": "b"}]}}""");
        assertThat(appending).on(PLAIN_HTTP).appendsTo("""
                {"tags": {"a": "b"}}""");
        PolicyDefinition failing = definition("""
                {"if": {"value": "[int('x')]", "equals": 1}, "then": {"effect": "audit"}}""");
        assertThat(failing).on(PLAIN_HTTP).failsToEvaluate();
    }

    @Test
    void a_failing_assertion_shows_the_decision_tree() {
        assertThatThrownBy(() -> assertThat(HTTPS_ONLY).on(PLAIN_HTTP).isCompliant())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Expected a compliant resource, but:")
                .hasMessageContaining("non-compliant: Deny")
                .hasMessageContaining("at properties.supportsHttpsTrafficOnly: false");
    }

    @Test
    void a_wrong_expectation_of_details_says_where() {
        assertThatThrownBy(() -> assertThat(tagging()).on(a(STORAGE_ACCOUNTS)).modifiesTo("""
                        {"tags": {"owner": "y"}}"""))
                .hasMessageContaining("/tags/owner");
    }

    @Test
    void json_can_be_taken_as_it_is() {
        assertThat(HTTPS_ONLY).on(TestResource.of("""
                        {"type": "microsoft.storage/STORAGEACCOUNTS", "name": "a",
                         "properties": {"SupportsHttpsTrafficOnly": "True"}}""")).isCompliant();
    }

    private static PolicyDefinition tagging() {
        return definition("""
                {"if": {"field": "tags.owner", "exists": false},
                 "then": {"effect": "modify", "details": {"roleDefinitionIds": ["/r"],
                   "operations": [{"operation": "addOrReplace", "field": "tags.owner", "value": "x"}]}}}""");
    }

    private static PolicyDefinition definition(String rule) {
        return PolicyReader.read(new Source("rule", rule))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
    }
}
