package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.ExamplePolicies.APPENDED;
import static dev.safeguard.compiler.testkit.ExamplePolicies.KEPT;
import static dev.safeguard.compiler.testkit.ExamplePolicies.OWNED;
import static dev.safeguard.compiler.testkit.ExamplePolicies.PREFIXED;
import static dev.safeguard.compiler.testkit.ExamplePolicies.VAULTED;
import static dev.safeguard.compiler.testkit.HttpsOnlyTest.HTTPS_ONLY;
import static dev.safeguard.compiler.testkit.Policies.policy;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.rule.EffectName.AUDIT;
import static dev.safeguard.dsl.rule.EffectName.DEPLOY_IF_NOT_EXISTS;

import dev.safeguard.dsl.azure.BooleanField;
import org.junit.jupiter.api.Test;

/** One example of every word of {@link VerdictAssert}, named after it; {@link ExamplesPageTest} makes a page of them. */
class VerdictExamplesTest {
    private static final BooleanField HTTPS = STORAGE_ACCOUNTS.supportsHttpsTrafficOnly();

    @Test
    void denies() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS).with(HTTPS, false)).denies();
    }

    @Test
    void audits() {
        assertThat(HTTPS_ONLY).withEffect(AUDIT).on(a(STORAGE_ACCOUNTS)).audits();
    }

    @Test
    void isCompliant() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS).with(HTTPS, true)).isCompliant();
    }

    @Test
    void isNotApplicable() {
        assertThat(HTTPS_ONLY).on(a(KEY_VAULTS)).isNotApplicable();
    }

    @Test
    void passes() {
        // Compliant or not applicable: nothing happens to the request.
        assertThat(HTTPS_ONLY).on(a(KEY_VAULTS)).passes();
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS).with(HTTPS, true)).passes();
    }

    @Test
    void on() {
        // Another resource, the same policy in the same setting.
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).with(HTTPS, true))
                .isCompliant()
                .on(a(STORAGE_ACCOUNTS))
                .denies();
    }

    @Test
    void becauseOf() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS)).denies().becauseOf(HTTPS.alias());
    }

    @Test
    void modifiesTo() {
        assertThat(OWNED).on(a(STORAGE_ACCOUNTS)).modifiesTo("""
                {"tags": {"owner": "clinic"}}""");
    }

    @Test
    void appendsTo() {
        assertThat(APPENDED).on(a(STORAGE_ACCOUNTS)).appendsTo("""
                {"tags": {"owner": "clinic"}}""");
    }

    @Test
    void auditsMissing() {
        assertThat(VAULTED).on(a(STORAGE_ACCOUNTS)).auditsMissing();
    }

    @Test
    void deploys() {
        assertThat(VAULTED)
                .withEffect(DEPLOY_IF_NOT_EXISTS)
                .on(a(STORAGE_ACCOUNTS))
                .deploys();
    }

    @Test
    void deploysWith() {
        assertThat(VAULTED)
                .withEffect(DEPLOY_IF_NOT_EXISTS)
                .on(a(STORAGE_ACCOUNTS).located("West Europe"))
                .deploysWith("""
                        {"region": {"value": "westeurope"}}""");
    }

    @Test
    void deniesDeletion() {
        assertThat(KEPT).inGroupTagged("env", "prod").on(a(STORAGE_ACCOUNTS)).deniesDeletion();
    }

    @Test
    void hasEffect() {
        assertThat(HTTPS_ONLY).withEffect(AUDIT).on(a(STORAGE_ACCOUNTS)).hasEffect(AUDIT);
    }

    @Test
    void failsToEvaluate() {
        // Azure denies the request when a function fails; a scan reports Error.
        assertThat(PREFIXED).on(a(STORAGE_ACCOUNTS).named("abc")).failsToEvaluate();
    }

    @Test
    void isNotEvaluated() {
        // What happens inside a cluster is for the cluster to say.
        var inCluster = policy("""
                {"mode": "Microsoft.Kubernetes.Data", "policyRule": {
                 "if": {"field": "type", "equals": "Microsoft.ContainerService/managedClusters"},
                 "then": {"effect": "audit", "details": {"apiGroups": [""], "kinds": ["Pod"]}}}}""");
        assertThat(inCluster)
                .on(a("Microsoft.ContainerService/managedClusters"))
                .isNotEvaluated();
    }

    @Test
    void isUnknown() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS).withUnknown(HTTPS)).isUnknown();
    }
}
