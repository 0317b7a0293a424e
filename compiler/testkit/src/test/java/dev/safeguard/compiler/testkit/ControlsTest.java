package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.RoleDefinition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import org.junit.jupiter.api.Test;

/** Controls of each kind, in the settings that assignments and neighbours make. */
class ControlsTest {
    private static final RoleDefinition ROLE =
            new RoleDefinition("Storage Account Contributor", "17d1049b-9a84-46fb-8f53-869881c3d3ab");
    private static final Parameter DAYS = Parameter.integer("days", 365);

    private static final Control TLS = on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.minimumTlsVersion().equalTo("TLS1_2"))
            .otherwise(DENY)
            .orModify(ROLE, addOrReplace(STORAGE_ACCOUNTS.minimumTlsVersion().alias(), Value.of("TLS1_2")))
            .because("Why it matters.");
    private static final Control LOGGED = on(KEY_VAULTS)
            .mustHave(Related.ofType(DIAGNOSTIC_SETTINGS.name()))
            .satisfying(DIAGNOSTIC_SETTINGS.workspaceId().exists())
            .otherwiseAudit()
            .because("Why it matters.");
    private static final Control KEPT = on(LOG_ANALYTICS_WORKSPACES)
            .mustHave(LOG_ANALYTICS_WORKSPACES.retentionInDays().atLeast(DAYS))
            .otherwise(DENY)
            .because("Why it matters.")
            .with(DAYS);

    private static ControlWords.Scoped on(ResourceType type) {
        return Control.control("CLI-01", "clinic.tested")
                .implementing(ACCESS_CONTROL)
                .on(type);
    }

    @Test
    void a_value_is_put_where_the_alias_points() {
        assertThat(TLS)
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.minimumTlsVersion(), "TLS1_2"))
                .isCompliant()
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.minimumTlsVersion(), "TLS1_0"))
                .denies()
                .on(a(STORAGE_ACCOUNTS).withNull(STORAGE_ACCOUNTS.minimumTlsVersion()))
                .denies()
                .on(a(STORAGE_ACCOUNTS))
                .denies()
                .on(a(KEY_VAULTS))
                .isNotApplicable();
    }

    @Test
    void parameters_are_those_of_an_assignment() {
        TestResource year = a(LOG_ANALYTICS_WORKSPACES).with(LOG_ANALYTICS_WORKSPACES.retentionInDays(), 365);

        assertThat(KEPT).on(year).isCompliant();
        assertThat(KEPT).withParameter("days", 366).on(year).denies();
    }

    @Test
    void modify_mends_what_deny_would_refuse() {
        assertThat(TLS).withEffect(EffectName.MODIFY).on(a(STORAGE_ACCOUNTS)).modifiesTo("""
                {"properties": {"minimumTlsVersion": "TLS1_2"}}""");
    }

    @Test
    void the_phi_scope_is_a_tag() {
        assertThat(TLS)
                .withParameter("scopeToPhiTag", true)
                .on(a(STORAGE_ACCOUNTS))
                .passes()
                .on(a(STORAGE_ACCOUNTS).tagged("DataClassification", "PHI"))
                .denies();
    }

    @Test
    void related_resources_are_given() {
        TestResource vault = a(KEY_VAULTS).named("v");
        TestResource setting = a(DIAGNOSTIC_SETTINGS)
                .with(DIAGNOSTIC_SETTINGS.workspaceId(), "/workspace")
                .onTopOf(vault);

        assertThat(LOGGED).on(vault).auditsMissing();
        assertThat(LOGGED)
                .given(a(DIAGNOSTIC_SETTINGS).onTopOf(vault))
                .on(vault)
                .auditsMissing();
        assertThat(LOGGED)
                .given(setting)
                .on(vault)
                .isCompliant()
                .on(a(KEY_VAULTS).named("another"))
                .auditsMissing();
    }
}
