package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.ExamplePolicies.EXPIRING;
import static dev.safeguard.compiler.testkit.ExamplePolicies.KEPT;
import static dev.safeguard.compiler.testkit.ExamplePolicies.VAULTED;
import static dev.safeguard.compiler.testkit.HttpsOnlyTest.HTTPS_ONLY;
import static dev.safeguard.compiler.testkit.Policies.policy;
import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.rule.EffectName.AUDIT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.dsl.finding.Place;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** One example of every word of {@link PolicyAssert}, named after it; {@link ExamplesPageTest} makes a page of them. */
class SettingExamplesTest {
    @Test
    void withEffect() {
        assertThat(HTTPS_ONLY).withEffect(AUDIT).on(a(STORAGE_ACCOUNTS)).audits();
    }

    @Test
    void withParameter() {
        assertThat(HTTPS_ONLY)
                .withParameter("scopeToPhiTag", true)
                .on(a(STORAGE_ACCOUNTS))
                .passes()
                .on(a(STORAGE_ACCOUNTS).tagged("DataClassification", "PHI"))
                .denies();
    }

    @Test
    void given() {
        assertThat(VAULTED)
                .given(a(KEY_VAULTS).named("vault"))
                .on(a(STORAGE_ACCOUNTS))
                .isCompliant();
    }

    @Test
    void inGroupTagged() {
        assertThat(KEPT).inGroupTagged("env", "prod").on(a(STORAGE_ACCOUNTS)).deniesDeletion();
        assertThat(KEPT).inGroupTagged("env", "test").on(a(STORAGE_ACCOUNTS)).passes();
    }

    @Test
    void at() {
        assertThat(EXPIRING)
                .at(Instant.parse("2026-02-02T00:00:00Z"))
                .on(a(STORAGE_ACCOUNTS))
                .audits();
    }

    @Test
    void inScan() {
        // Who asks is known to a request only; a scan does not apply such rules.
        var unattended = policy("""
                {"if": {"value": "[tryGet(requestContext().identity, 'idtyp')]", "equals": "app"},
                 "then": {"effect": "audit"}}""");
        assertThat(unattended).inScan().on(a(STORAGE_ACCOUNTS)).isNotApplicable();
    }

    @Test
    void inContext() {
        var old = policy("""
                {"if": {"value": "[requestContext().apiVersion]", "less": "2022-01-01"}, "then": {"effect": "deny"}}""");
        Context context =
                Context.request(Instant.parse("2026-01-01T00:00:00Z")).request(RequestContext.ofVersion("2021-09-01"));
        assertThat(old).inContext(context).on(a(STORAGE_ACCOUNTS)).denies();
    }

    @Test
    void knowing() throws JsonProcessingException {
        var listing = new ObjectMapper().readTree("""
                [{"namespace": "Clinic.Data", "resourceTypes": [{"resourceType": "records", "aliases": [
                  {"name": "Clinic.Data/records/sealed", "defaultPath": "properties.sealed"}]}]}]""");
        AliasCatalog own = ProviderListing.of(listing, Place.of("own")).catalog();
        var sealed = policy("""
                {"if": {"field": "Clinic.Data/records/sealed", "notEquals": true}, "then": {"effect": "deny"}}""");
        assertThat(sealed).knowing(own).on(a("Clinic.Data/records")).denies();
    }

    @Test
    void isRefused() {
        assertThat(HTTPS_ONLY).withParameter("effect", "Explode").isRefused();
    }

    @Test
    void on() {
        assertThat(HTTPS_ONLY).on(a(STORAGE_ACCOUNTS)).denies();
    }
}
