package dev.safeguard.compiler.lower;

import static dev.safeguard.compiler.lower.Clinic.DAYS;
import static dev.safeguard.compiler.lower.Clinic.control;
import static dev.safeguard.compiler.lower.Clinic.initiative;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.AUDIT_CONTROLS;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Designation;
import dev.safeguard.dsl.hipaa.Family;
import dev.safeguard.dsl.hipaa.Kind;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How controls become members of an initiative, and share its parameters and groups. */
class InitiativeLoweringTest {
    @Test
    void an_initiative_groups_its_members_in_the_regulations_order() {
        Initiative initiative = initiative(
                control("CLI-03", TRANSMISSION_ENCRYPTION),
                control("CLI-01", AUDIT_CONTROLS),
                control("CLI-02", ACCESS_CONTROL));

        assertThat(initiative.groups())
                .extracting(Initiative.Group::name)
                .containsExactly("164.312(a)(1)", "164.312(b)", "164.312(e)(2)(ii)");
        assertThat(initiative.members())
                .extracting(member -> member.referenceId().orElseThrow() + " " + member.groupNames())
                .containsExactly("CLI-03 [164.312(e)(2)(ii)]", "CLI-01 [164.312(b)]", "CLI-02 [164.312(a)(1)]");
        assertThat(initiative.metadata().members()).containsEntry("category", Value.of("Regulatory Compliance"));
        assertThat(initiative.version()).contains("1.2.3");
    }

    @Test
    void a_member_refers_to_its_definition_in_the_scope() {
        assertThat(initiative(control("CLI-01", ACCESS_CONTROL))
                        .members()
                        .get(0)
                        .definitionId())
                .isEqualTo("/providers/Microsoft.Management/managementGroups/placeholder/providers/"
                        + "Microsoft.Authorization/policyDefinitions/clinic-cli-01");
    }

    @Test
    void effects_stay_apart_and_shared_meanings_are_merged() {
        Initiative initiative = initiative(
                control("CLI-01", ACCESS_CONTROL).with(DAYS),
                control("CLI-02", ACCESS_CONTROL).with(DAYS));

        assertThat(initiative.parameters())
                .extracting(Parameter::name)
                .containsExactly(
                        "days", "phiTagName", "phiTagValues", "scopeToPhiTag", "effect-cli-01", "effect-cli-02");
        assertThat(initiative.members().get(1).parameters())
                .containsEntry("effect", Value.parameter("effect-cli-02"))
                .containsEntry("days", Value.parameter("days"));
    }

    @Test
    void a_group_shares_one_effect_and_offers_what_all_of_it_allow() {
        PolicyControl one = control("CLI-01", ACCESS_CONTROL).sharingEffect("paas");
        PolicyControl two = control("CLI-02", ACCESS_CONTROL)
                .allowing(EffectName.DENY, EffectName.DISABLED)
                .sharingEffect("paas");
        Initiative initiative = initiative(one, two);

        assertThat(initiative.parameters())
                .filteredOn(parameter -> parameter.name().startsWith("effect-"))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.name()).isEqualTo("effect-paas");
                    assertThat(effect.defaultValue()).contains(Value.of("Deny"));
                    assertThat(effect.allowedValues()).containsExactly(Value.of("Deny"), Value.of("Disabled"));
                });
        assertThat(initiative.members())
                .allSatisfy(member ->
                        assertThat(member.parameters()).containsEntry("effect", Value.parameter("effect-paas")));
    }

    @Test
    void a_group_that_disagrees_about_its_default_is_refused() {
        PolicyControl one = control("CLI-01", ACCESS_CONTROL).sharingEffect("paas");
        PolicyControl two =
                control("CLI-02", ACCESS_CONTROL).defaulting(EffectName.AUDIT).sharingEffect("paas");

        assertThatThrownBy(() -> initiative(one, two))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("control CLI-02 defaults to AUDIT, others of the group paas to DENY");
    }

    @Test
    void a_variant_changes_the_initiatives_default_and_not_the_definition() {
        PolicyControl control = control("CLI-01", ACCESS_CONTROL);
        Initiative observing = initiative(control.observing());

        assertThat(observing.parameters())
                .filteredOn(parameter -> parameter.name().equals("effect-cli-01"))
                .singleElement()
                .satisfies(effect -> assertThat(effect.defaultValue()).contains(Value.of("Audit")));
        assertThat(observing.members().get(0).definitionName()).isEqualTo("clinic-cli-01");
    }

    @Test
    void what_is_only_proposed_is_grouped_last_by_number_and_says_so() {
        Initiative initiative = initiative(control("CLI-01", ACCESS_CONTROL)
                .alsoImplementing(List.of(proposed("NPRM 164.308(a)(13)"), proposed("NPRM 164.308(a)(2)"))));

        assertThat(initiative.groups())
                .extracting(Initiative.Group::name)
                .containsExactly("164.312(a)(1)", "NPRM 164.308(a)(2)", "NPRM 164.308(a)(13)");
        assertThat(initiative.groups().get(1).displayName()).contains("NPRM 164.308(a)(2) Encryption mandatory");
        assertThat(initiative.groups().get(1).description()).contains("Encryption mandatory (proposed)");
    }

    private static Safeguard proposed(String citation) {
        return new Safeguard(
                citation,
                "Encryption mandatory",
                Designation.PROPOSED,
                Kind.STANDARD,
                Family.TECHNICAL,
                "Encrypt all ePHI.");
    }

    @Test
    void a_control_is_in_a_set_once() {
        Control one = control("CLI-01", ACCESS_CONTROL);

        assertThatThrownBy(() -> initiative(one, one))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("control CLI-01 is in the set clinic twice");
    }

    @Test
    void two_meanings_do_not_share_a_parameter() {
        Control days = control("CLI-01", ACCESS_CONTROL).with(DAYS);
        Control other = control("CLI-02", ACCESS_CONTROL).with(Parameter.integer("Days", 2));

        assertThatThrownBy(() -> initiative(days, other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("control CLI-02 declares parameter Days unlike another control");
    }
}
