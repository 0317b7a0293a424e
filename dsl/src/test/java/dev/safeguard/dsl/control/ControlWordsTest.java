package dev.safeguard.dsl.control;

import static dev.safeguard.dsl.azure.ResourceTypes.DIAGNOSTIC_SETTINGS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.rule.EffectName.AUDIT;
import static dev.safeguard.dsl.rule.EffectName.AUDIT_IF_NOT_EXISTS;
import static dev.safeguard.dsl.rule.EffectName.DENY;
import static dev.safeguard.dsl.rule.EffectName.DENY_ACTION;
import static dev.safeguard.dsl.rule.EffectName.DEPLOY_IF_NOT_EXISTS;
import static dev.safeguard.dsl.rule.EffectName.DISABLED;
import static dev.safeguard.dsl.rule.EffectName.MODIFY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words put into the control. */
class ControlWordsTest {
    private static final Condition HTTPS =
            STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue();
    private static final RoleDefinition ROLE = new RoleDefinition("Reader", "acdd72a7-3385-48ef-bd42-f606fba81ae7");
    private static final ControlWords.Scoped ON_STORAGE = control("CLI-01", "clinic.https-only")
            .implementing(TRANSMISSION_ENCRYPTION, ACCESS_CONTROL)
            .on(STORAGE_ACCOUNTS);
    private static final ControlWords.Related LOGGED = ON_STORAGE
            .mustHave(Details.Related.ofType(DIAGNOSTIC_SETTINGS.name()))
            .satisfying(DIAGNOSTIC_SETTINGS.workspaceId().exists());

    @Test
    void a_control_says_what_it_was_told() {
        PolicyControl said =
                ON_STORAGE.mustHave(HTTPS).otherwise(RequestEffect.DENY).because("Plain HTTP is readable.");

        assertThat(said.id()).isEqualTo("CLI-01");
        assertThat(said.key()).isEqualTo("clinic.https-only");
        assertThat(said.safeguards()).containsExactly(TRANSMISSION_ENCRYPTION, ACCESS_CONTROL);
        assertThat(said.clauses())
                .containsExactly(new Clause(STORAGE_ACCOUNTS, Optional.empty(), new Requirement.Holds(HTTPS)));
        assertThat(said.effect()).isEqualTo(DENY);
        assertThat(said.reason()).isEqualTo("Plain HTTP is readable.");
        assertThat(said.version()).isEqualTo("1.0.0");
        assertThat(said.parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "storage.https-only, Storage: https only",
        "gateway.tls,        Gateway: tls",
        "plain,              Plain",
    })
    void the_headline_comes_from_the_key(String key, String title) {
        assertThat(control("CLI-02", key).title()).isEqualTo(title);
    }

    @Test
    void a_better_headline_replaces_it() {
        assertThat(control("CLI-02", "a.b").titled("Better").title()).isEqualTo("Better");
    }

    @Test
    void when_restricts_only_its_own_clause() {
        Condition newer = STORAGE_ACCOUNTS.kind().equalTo("StorageV2");
        PolicyControl said = ON_STORAGE
                .when(newer)
                .mustHave(HTTPS)
                .alsoOn(KEY_VAULTS)
                .mustHave(KEY_VAULTS.publicNetworkAccess().equalTo("Disabled"))
                .otherwise(RequestEffect.AUDIT)
                .because("why");

        assertThat(said.clauses()).extracting(Clause::type).containsExactly(STORAGE_ACCOUNTS, KEY_VAULTS);
        assertThat(said.clauses()).extracting(Clause::when).containsExactly(Optional.of(newer), Optional.empty());
    }

    @Test
    void only_effects_of_its_kind_are_allowed() {
        var enforced = ON_STORAGE.mustHave(HTTPS).otherwise(RequestEffect.AUDIT);
        var modify = Details.Operation.addOrReplace("tags['a']", Value.of("b"));

        assertThat(enforced.because("why").allowedEffects()).containsExactly(AUDIT, DENY, DISABLED);
        assertThat(enforced.orModify(ROLE, modify).because("why").allowedEffects())
                .containsExactly(AUDIT, DENY, MODIFY, DISABLED);
        assertThat(LOGGED.otherwiseAudit().because("why").allowedEffects())
                .containsExactly(AUDIT_IF_NOT_EXISTS, DISABLED);
    }

    @Test
    void a_deployment_may_be_the_default_or_a_choice() {
        Details.Deployment nothing = Template.template().inResourceGroup();
        PolicyControl deploys = LOGGED.otherwiseDeploy(nothing, ROLE).because("why");
        PolicyControl may = LOGGED.otherwiseAudit().orDeploy(nothing, ROLE).because("why");

        assertThat(deploys.effect()).isEqualTo(DEPLOY_IF_NOT_EXISTS);
        assertThat(may.effect()).isEqualTo(AUDIT_IF_NOT_EXISTS);
        assertThat(may.allowedEffects()).isEqualTo(deploys.allowedEffects());
        assertThat(may.remediation()).isEqualTo(deploys.remediation()).isPresent();
    }

    @Test
    void a_related_resource_may_only_have_to_exist() {
        Details.Related settings = Details.Related.ofType(DIAGNOSTIC_SETTINGS.name());
        PolicyControl said =
                ON_STORAGE.mustHave(settings).existing().otherwiseAudit().because("why");

        assertThat(said.clauses())
                .extracting(Clause::requirement)
                .containsExactly(new Requirement.Exists(settings, Optional.empty()));
    }

    @Test
    void a_related_resource_may_lie_in_another_resource_group() {
        Details.Related settings =
                Details.Related.ofType(DIAGNOSTIC_SETTINGS.name()).named(Value.of("audit"));

        assertThat(settings.inResourceGroup(Value.of("logs")))
                .isEqualTo(new Details.Related(
                        settings.type(),
                        settings.name(),
                        Optional.empty(),
                        Optional.of(Value.of("logs")),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void what_must_not_exist_has_a_requirement_that_nothing_meets() {
        PolicyControl said =
                ON_STORAGE.mustNotExist().otherwise(RequestEffect.DENY).because("why");

        assertThat(said.clauses())
                .extracting(Clause::requirement)
                .containsExactly(new Requirement.Holds(new Condition.AnyOf(List.of())));
    }

    @Test
    void words_do_not_change_what_was_said_before() {
        ControlWords.Stated first = ON_STORAGE.mustHave(HTTPS);
        first.alsoOn(KEY_VAULTS).mustHave(KEY_VAULTS.createMode().exists());

        assertThat(first.clauses()).hasSize(1);
    }

    @Test
    void a_control_is_varied_by_copies() {
        PolicyControl said = LOGGED.otherwiseAudit().because("why");
        Parameter days = Parameter.integer("days", 1);

        assertThat(said.with(days).parameters()).containsExactly(days);
        assertThat(said.allowing(DISABLED).allowedEffects()).containsExactly(DISABLED);
        assertThat(said.version("2.0.0").version()).isEqualTo("2.0.0");
        assertThat(said).isEqualTo(LOGGED.otherwiseAudit().because("why"));
    }

    @Test
    void the_same_related_resource_may_be_asked_of_several_types() {
        PolicyControl said = LOGGED.alsoOn(KEY_VAULTS).otherwiseAudit().because("why");

        assertThat(said.clauses()).extracting(Clause::type).containsExactly(STORAGE_ACCOUNTS, KEY_VAULTS);
        assertThat(said.clauses())
                .extracting(Clause::requirement)
                .containsOnly(said.clauses().get(0).requirement());
        assertThat(LOGGED.clauses()).hasSize(1);
    }

    @Test
    void what_must_be_kept_is_kept_on_every_type_under_the_same_restriction() {
        Condition newer = STORAGE_ACCOUNTS.kind().equalTo("StorageV2");
        PolicyControl said =
                ON_STORAGE.when(newer).mustBeKept().alsoOn(KEY_VAULTS).because("why");

        assertThat(said.clauses())
                .containsExactly(
                        new Clause(STORAGE_ACCOUNTS, Optional.of(newer), new Requirement.Kept()),
                        new Clause(KEY_VAULTS, Optional.of(newer), new Requirement.Kept()));
        assertThat(said.effect()).isEqualTo(DENY_ACTION);
        assertThat(said.allowedEffects()).containsExactly(DENY_ACTION, DISABLED);
    }

    @Test
    void a_cluster_refuses_or_only_reports() {
        ConstraintTemplate template = new ConstraintTemplate(
                "https://example.org/t.yaml", List.of(""), List.of("Pod"), Parameter.strings("spared"));
        PolicyControl said = ON_STORAGE
                .mustAdmitOnly(template)
                .otherwise(RequestEffect.AUDIT)
                .because("why");

        assertThat(said.clauses()).extracting(Clause::requirement).containsExactly(new Requirement.Admits(template));
        assertThat(said.effect()).isEqualTo(AUDIT);
        assertThat(said.allowedEffects()).containsExactly(AUDIT, DENY, DISABLED);
    }

    @Test
    void a_safeguard_may_be_cited_alone() {
        assertThat(control("CLI-03", "a.b").implementing(AUDIT_CONTROLS).safeguards())
                .containsExactly(AUDIT_CONTROLS);
    }

    @Test
    void observing_keeps_the_family_and_stops_enforcing() {
        PolicyControl denying =
                ON_STORAGE.mustHave(HTTPS).otherwise(RequestEffect.DENY).because("Plain HTTP is readable.");
        PolicyControl deploying = LOGGED.otherwiseDeploy(
                        new Details.Deployment(Optional.empty(), Value.NO_MEMBERS), ROLE)
                .because("Logs.");

        assertThat(denying.observing().effect()).isEqualTo(AUDIT);
        assertThat(denying.observing().allowedEffects()).isEqualTo(denying.allowedEffects());
        assertThat(deploying.observing().effect()).isEqualTo(AUDIT_IF_NOT_EXISTS);
    }

    @Test
    void a_default_that_is_not_allowed_is_refused() {
        PolicyControl auditing =
                ON_STORAGE.mustHave(HTTPS).otherwise(RequestEffect.AUDIT).because("Plain HTTP is readable.");

        assertThatThrownBy(() -> auditing.defaulting(MODIFY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Modify");
    }
}
