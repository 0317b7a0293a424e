package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.HttpsOnlyTest.HTTPS_ONLY;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One example of every word of {@link TestResource}, named after it; {@link ExamplesPageTest} makes a page of them. */
class ResourceExamplesTest {
    @Test
    void a_() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS)).denies();
        assertThat(HTTPS_ONLY).on(a("Microsoft.KeyVault/vaults")).isNotApplicable();
    }

    @Test
    void of() {
        assertThat(HTTPS_ONLY).on(TestResource.of("""
                {"type": "Microsoft.Storage/storageAccounts", "name": "scans",
                 "properties": {"supportsHttpsTrafficOnly": true}}""")).isCompliant();
    }

    @Test
    void with() {
        var open = a(STORAGE_ACCOUNTS)
                .with(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly(), true)
                .with("kind", "StorageV2")
                .with("Microsoft.Storage/storageAccounts/networkAcls.ipRules[*].value", List.of("1.2.3.4", "5.6.7.8"));
        assertThat(HTTPS_ONLY).on(open).isCompliant();
    }

    @Test
    void withNull() {
        // Azure does not tell null from absent.
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).withNull(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly()))
                .denies();
    }

    @Test
    void withUnknown() {
        // As in a Terraform plan that says "known after apply".
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).withUnknown(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly()))
                .isUnknown();
    }

    @Test
    void named() {
        assertThat(ExamplePolicies.PREFIXED)
                .on(a(STORAGE_ACCOUNTS).named("hipaadata"))
                .passes();
    }

    @Test
    void tagged() {
        assertThat(ExamplePolicies.OWNED)
                .on(a(STORAGE_ACCOUNTS).tagged("owner", "clinic"))
                .isCompliant();
    }

    @Test
    void located() {
        var regions = Policies.policy("""
                {"if": {"field": "location", "notIn": ["westeurope"]}, "then": {"effect": "deny"}}""");
        assertThat(regions).on(a(STORAGE_ACCOUNTS).located("West Europe")).passes();
        assertThat(regions).on(a(STORAGE_ACCOUNTS).located("eastus")).denies();
    }

    @Test
    void inVersion() {
        var old = Policies.policy("""
                {"if": {"value": "[requestContext().apiVersion]", "less": "2022-01-01"}, "then": {"effect": "deny"}}""");
        assertThat(old).on(a(STORAGE_ACCOUNTS).inVersion("2021-09-01")).denies();
    }

    @Test
    void onTopOf() {
        var logged = Policies.policy("""
                {"if": {"field": "type", "equals": "Microsoft.KeyVault/vaults"},
                 "then": {"effect": "auditIfNotExists", "details": {"type": "Microsoft.Insights/diagnosticSettings"}}}""");
        TestResource vault = a(KEY_VAULTS);
        assertThat(logged)
                .given(a(DIAGNOSTIC_SETTINGS).onTopOf(vault))
                .on(vault)
                .isCompliant();
    }

    @Test
    void json() {
        var resource = a(STORAGE_ACCOUNTS).named("scans").json();
        org.assertj.core.api.Assertions.assertThat(resource.path("name").asText())
                .isEqualTo("scans");
    }
}
