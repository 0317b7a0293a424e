package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.ControlAssert.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.RoleDefinition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import org.junit.jupiter.api.Test;

class ControlAssertTest {
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
                .allows(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.minimumTlsVersion(), "TLS1_2"))
                .denies(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.minimumTlsVersion(), "TLS1_0"))
                .denies(a(STORAGE_ACCOUNTS).withNull(STORAGE_ACCOUNTS.minimumTlsVersion()))
                .denies(a(STORAGE_ACCOUNTS))
                .allows(a(KEY_VAULTS));
    }

    @Test
    void parameters_are_those_of_an_assignment() {
        TestResource year = a(LOG_ANALYTICS_WORKSPACES).with(LOG_ANALYTICS_WORKSPACES.retentionInDays(), 365);

        assertThat(KEPT).allows(year).assignedWith("days", 366).denies(year);
        assertThat(TLS).assignedWith("effect", "Modify").modifies(a(STORAGE_ACCOUNTS));
        assertThat(TLS)
                .assignedWith("scopeToPhiTag", true)
                .allows(a(STORAGE_ACCOUNTS))
                .denies(a(STORAGE_ACCOUNTS).tagged("DataClassification", "PHI"));
    }

    @Test
    void related_resources_stand_beside() {
        TestResource setting = a(DIAGNOSTIC_SETTINGS).with(DIAGNOSTIC_SETTINGS.workspaceId(), "/workspace");

        assertThat(LOGGED).audits(a(KEY_VAULTS)).audits(a(KEY_VAULTS), a(DIAGNOSTIC_SETTINGS));
        assertThat(LOGGED).allows(a(KEY_VAULTS), setting);
    }

    @Test
    void a_failure_shows_the_values_found() {
        assertThatThrownBy(() -> assertThat(TLS)
                        .allows(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.minimumTlsVersion(), "TLS1_0")))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("expected allow of CLI-01")
                .hasMessageContaining("TLS1_0");
        assertThatThrownBy(() -> assertThat(TLS).audits(a(STORAGE_ACCOUNTS))).isInstanceOf(AssertionError.class);
    }

    @Test
    void a_field_of_array_elements_has_no_single_place() {
        var field = STORAGE_ACCOUNTS.networkAclsIpRules();

        assertThatThrownBy(() -> a(STORAGE_ACCOUNTS).with(new StringField(field.alias() + ".value"), "10.0.0.1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TestResource.of");
    }
}
