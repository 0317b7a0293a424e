package dev.safeguard.compiler.lower;

import static dev.safeguard.compiler.lower.Clinic.DAYS;
import static dev.safeguard.compiler.lower.Clinic.control;
import static dev.safeguard.compiler.lower.Clinic.initiative;
import static dev.safeguard.compiler.lower.Clinic.on;
import static dev.safeguard.dsl.azure.ResourceType.ANY_INDEXED_RESOURCE;
import static dev.safeguard.dsl.azure.ResourceType.ANY_RESOURCE;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULT_DATA_KEYS;
import static dev.safeguard.dsl.azure.ResourceTypes.KEY_VAULT_DATA_SECRETS;
import static dev.safeguard.dsl.azure.ResourceTypes.MANAGED_CLUSTERS;
import static dev.safeguard.dsl.azure.ResourceTypes.RESOURCE_GROUPS;
import static dev.safeguard.dsl.azure.ResourceTypes.ROLE_ASSIGNMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.ConstraintTemplate;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a control becomes a definition. */
class LoweringTest {
    static Stream<Arguments> modes() {
        return Stream.of(
                Arguments.of(on(STORAGE_ACCOUNTS, "A-1", ACCESS_CONTROL), "Indexed"),
                Arguments.of(on(ROLE_ASSIGNMENTS, "A-1", ACCESS_CONTROL), "All"),
                Arguments.of(on(RESOURCE_GROUPS, "A-1", ACCESS_CONTROL), "All"),
                Arguments.of(
                        on(STORAGE_ACCOUNTS, "A-1", ACCESS_CONTROL)
                                .alsoOn(KEY_VAULTS)
                                .mustHave(KEY_VAULTS.kind().equalTo("x")),
                        "Indexed"),
                Arguments.of(
                        on(STORAGE_ACCOUNTS, "A-1", ACCESS_CONTROL)
                                .alsoOn(ROLE_ASSIGNMENTS)
                                .mustHave(ROLE_ASSIGNMENTS.kind().equalTo("x")),
                        "All"),
                Arguments.of(on(KEY_VAULT_DATA_KEYS, "A-1", ACCESS_CONTROL), "Microsoft.KeyVault.Data"),
                Arguments.of(
                        on(KEY_VAULT_DATA_KEYS, "A-1", ACCESS_CONTROL)
                                .alsoOn(KEY_VAULT_DATA_SECRETS)
                                .mustHave(KEY_VAULT_DATA_SECRETS.contentType().exists()),
                        "Microsoft.KeyVault.Data"),
                Arguments.of(on(ANY_RESOURCE, "A-1", ACCESS_CONTROL), "All"),
                Arguments.of(on(ANY_INDEXED_RESOURCE, "A-1", ACCESS_CONTROL), "Indexed"));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void the_types_decide_the_mode(ControlWords.Stated said, String mode) {
        PolicyDefinition definition = Lowering.definition(said.otherwise(DENY).because("Why."), "clinic");

        assertThat(definition.mode()).contains(mode);
    }

    @Test
    void what_must_be_kept_is_protected_from_deletion_alone_and_with_its_group() {
        PolicyControl kept = Control.control("A-1", "a.one")
                .implementing(AUDIT_CONTROLS)
                .on(KEY_VAULTS)
                .mustBeKept()
                .because("Why.");

        assertThat(Lowering.definition(kept, "clinic").rule().then().details())
                .isEqualTo(new Details.DenyAction(
                        List.of(Value.of("delete")),
                        Optional.of(Value.NO_MEMBERS.with("resourceGroup", Value.of("deny"))),
                        Value.NO_MEMBERS));
    }

    @Test
    void what_a_cluster_admits_is_decided_inside_it_by_the_template() {
        Parameter spared = Parameter.strings("spared", "kube-system");
        ConstraintTemplate template = new ConstraintTemplate(
                "https://example.org/template.yaml", List.of("networking.k8s.io"), List.of("Ingress"), spared);
        PolicyDefinition definition = Lowering.definition(
                Control.control("A-1", "a.one")
                        .implementing(ACCESS_CONTROL)
                        .on(MANAGED_CLUSTERS)
                        .mustAdmitOnly(template)
                        .otherwise(DENY)
                        .because("Why.")
                        .with(spared),
                "clinic");

        assertThat(definition.mode()).contains("Microsoft.Kubernetes.Data");
        assertThat(definition.rule().then().details())
                .isEqualTo(new Details.Other(Value.NO_MEMBERS
                        .with("source", Value.of("Original"))
                        .with("warn", Value.of(false))
                        .with(
                                "templateInfo",
                                Value.NO_MEMBERS
                                        .with("sourceType", Value.of("PublicURL"))
                                        .with("url", Value.of("https://example.org/template.yaml")))
                        .with("apiGroups", Value.array(Value.of("networking.k8s.io")))
                        .with("kinds", Value.array(Value.of("Ingress")))
                        .with("excludedNamespaces", Value.parameter("spared"))));
    }

    static Stream<Arguments> typeConditions() {
        return Stream.of(
                Arguments.of(STORAGE_ACCOUNTS, 1L),
                Arguments.of(ANY_RESOURCE, 0L),
                Arguments.of(ANY_INDEXED_RESOURCE, 0L));
    }

    @ParameterizedTest
    @MethodSource("typeConditions")
    void only_a_control_on_one_type_asks_for_the_type(ResourceType type, long conditions) {
        PolicyControl control = on(type, "A-1", ACCESS_CONTROL).otherwise(DENY).because("Why.");
        Condition.AllOf condition =
                (Condition.AllOf) Lowering.definition(control, "clinic").rule().condition();

        assertThat(condition.conditions().stream()
                        .filter(Condition.Comparison.class::isInstance)
                        .map(leaf -> ((Condition.Comparison) leaf).left())
                        .filter(Operand.field("type")::equals))
                .hasSize((int) conditions);
    }

    @Test
    void what_must_not_exist_is_violated_by_its_type_alone() {
        PolicyControl control = Control.control("CLI-01", "clinic.retired")
                .implementing(ACCESS_CONTROL)
                .on(STORAGE_ACCOUNTS)
                .mustNotExist()
                .otherwise(DENY)
                .because("Why.");
        Condition.AllOf condition =
                (Condition.AllOf) Lowering.definition(control, "clinic").rule().condition();

        assertThat(condition.conditions())
                .containsExactly(
                        STORAGE_ACCOUNTS.type().equalTo(STORAGE_ACCOUNTS.name()), PhiScope.of(STORAGE_ACCOUNTS));
    }

    @Test
    void a_definition_says_who_it_is_and_what_it_implements() {
        PolicyDefinition definition = Lowering.definition(control("CLI-01", ACCESS_CONTROL), "clinic");

        assertThat(definition.name()).isEqualTo("clinic-cli-01");
        assertThat(definition.displayName()).contains("CLI-01 Cli 01");
        assertThat(definition.description()).contains("Why it matters. Implements 45 CFR 164.312(a)(1).");
        assertThat(definition.version()).contains("1.0.0");
        assertThat(definition.metadata().members()).containsEntry("version", Value.of("1.0.0"));
    }

    @Test
    void a_related_resource_that_only_has_to_exist_gets_no_existence_condition() {
        PolicyControl backedUp = Control.control("CLI-02", "clinic.backup")
                .implementing(ACCESS_CONTROL)
                .on(STORAGE_ACCOUNTS)
                .mustHave(Details.Related.ofType("Microsoft.DataProtection/backupInstances"))
                .existing()
                .otherwiseAudit()
                .because("Why.");
        Details details = Lowering.definition(backedUp, "clinic").rule().then().details();

        assertThat(details)
                .isInstanceOfSatisfying(
                        Details.IfNotExists.class,
                        d -> assertThat(d.existence()).isEmpty());
    }

    @Test
    void every_definition_offers_the_effect_and_the_phi_scope_before_its_own_parameters() {
        PolicyControl own = control("CLI-01", ACCESS_CONTROL).with(DAYS);

        assertThat(Lowering.definition(own, "clinic").parameters())
                .extracting(Parameter::name)
                .containsExactly("effect", "scopeToPhiTag", "phiTagName", "phiTagValues", "days");
    }

    @Test
    void an_attested_control_waits_for_an_attestation_of_each_subscription() {
        Control attested = Control.control("CLI-01", "clinic.one")
                .implementing(ACCESS_CONTROL)
                .attesting("The register is current.")
                .by("Security official")
                .every(Period.of(1, 2, 1))
                .because("Risks change.");
        PolicyDefinition definition = Lowering.definition(attested, "clinic");

        assertThat(definition.rule().then().details()).isInstanceOf(Details.Manual.class);
        assertThat(definition.mode()).contains("All");
        assertThat(definition.description())
                .contains("Risks change. Security official attests it every 1 year and 2 months and 1 day."
                        + " Implements 45 CFR 164.312(a)(1).");
        assertThat(definition.parameters().get(0).defaultValue()).contains(Value.of("Manual"));
        assertThat(initiative(attested).members().get(0).parameters())
                .containsEntry("effect", Value.parameter("effect-attested"));
    }

    @Test
    void whoever_is_denied_reads_the_control_the_reason_and_the_citation() {
        assertThat(Lowering.nonComplianceMessage(control("CLI-01", ACCESS_CONTROL)))
                .isEqualTo("CLI-01 Cli 01. Why it matters. (45 CFR 164.312(a)(1))");
    }
}
