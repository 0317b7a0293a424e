package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.ExamplePolicies.OWNED;
import static dev.safeguard.compiler.testkit.HttpsOnlyTest.HTTPS_ONLY;
import static dev.safeguard.compiler.testkit.Policies.policy;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import org.junit.jupiter.api.Test;

/** What assertions say when they fail, and how they treat the corners. */
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
    void a_tag_of_the_group_can_be_read() {
        PolicyDefinition inherit = policy("""
                {"if": {"value": "[resourceGroup().tags.env]", "equals": "prod"}, "then": {"effect": "audit"}}""");
        assertThat(inherit).inGroupTagged("env", "prod").on(PLAIN_HTTP).audits();
        assertThat(inherit).inScan().on(PLAIN_HTTP).isCompliant();
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
        assertThatThrownBy(() -> assertThat(OWNED).on(a(STORAGE_ACCOUNTS)).modifiesTo("""
                        {"tags": {"owner": "nobody"}}"""))
                .hasMessageContaining("/tags/owner");
    }

    @Test
    void json_can_be_taken_as_it_is() {
        assertThat(HTTPS_ONLY).on(TestResource.of("""
                        {"type": "microsoft.storage/STORAGEACCOUNTS", "name": "a",
                         "properties": {"SupportsHttpsTrafficOnly": "True"}}""")).isCompliant();
    }
}
