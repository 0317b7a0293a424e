package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlSet;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.hipaa.Designation;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.hipaa.Safeguards;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The three initiatives, and what Azure and a rollout ask of each. */
class InitiativesTest {
    private static final Set<EffectName> WATCHING =
            Set.of(EffectName.AUDIT, EffectName.AUDIT_IF_NOT_EXISTS, EffectName.DISABLED);

    static List<ControlSet> sets() {
        return Documents.PACK.initiatives();
    }

    private static ControlSet set(String name) {
        return sets().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<PolicyControl> policies(ControlSet set) {
        return set.controls().stream().filter(PolicyControl.class::isInstance).map(PolicyControl.class::cast);
    }

    private static Initiative lowered(ControlSet set) {
        return Lowering.initiative(set, Documents.PACK, Lowering.PLACEHOLDER_SCOPE);
    }

    @ParameterizedTest
    @MethodSource("sets")
    void each_holds_every_control_once(ControlSet set) {
        assertThat(set.controls())
                .extracting(Control::id)
                .containsExactlyElementsOf(
                        Documents.PACK.controls().stream().map(Control::id).toList());
    }

    @ParameterizedTest
    @MethodSource("sets")
    void each_can_be_assigned_without_giving_a_parameter(ControlSet set) {
        assertThat(lowered(set).parameters())
                .allSatisfy(parameter -> assertThat(parameter.defaultValue())
                        .as(parameter.name())
                        .isPresent());
    }

    @Test
    void observing_neither_denies_nor_changes_anything() {
        assertThat(policies(set("hipaa-observe")))
                .extracting(PolicyControl::effect)
                .isSubsetOf(WATCHING);
    }

    @Test
    void observing_changes_only_the_defaults_of_effects() {
        List<Parameter> enforcing = lowered(set("hipaa")).parameters();
        List<Parameter> observing = lowered(set("hipaa-observe")).parameters();

        assertThat(observing)
                .extracting(Parameter::name)
                .containsExactlyElementsOf(
                        enforcing.stream().map(Parameter::name).toList());
        assertThat(lowered(set("hipaa-observe")).members())
                .isEqualTo(lowered(set("hipaa")).members());
        assertThat(observing)
                .filteredOn(parameter -> !enforcing.contains(parameter))
                .extracting(Parameter::name)
                .isNotEmpty()
                .allMatch(name -> name.startsWith("effect-"));
    }

    @Test
    void only_the_proposed_initiative_speaks_of_what_is_proposed() {
        assertThat(set("hipaa-nprm").title()).startsWith("[Proposed]");
        assertThat(proposed(set("hipaa"))).isEmpty();
        assertThat(proposed(set("hipaa-observe"))).isEmpty();
        assertThat(proposed(set("hipaa-nprm")))
                .hasSize(15)
                .allSatisfy(safeguard -> assertThat(Safeguards.all()).doesNotContain(safeguard));
    }

    private static List<Safeguard> proposed(ControlSet set) {
        return set.controls().stream()
                .flatMap(control -> control.safeguards().stream())
                .filter(safeguard -> safeguard.designation() == Designation.PROPOSED)
                .distinct()
                .toList();
    }

    @Test
    void the_proposed_rule_leaves_no_choice_about_encryption() {
        List<PolicyControl> encrypting = policies(set("hipaa-nprm"))
                .filter(control -> control.safeguards().stream()
                        .anyMatch(safeguard -> safeguard.citation().equals("NPRM 164.312(b)")))
                .toList();

        assertThat(encrypting).hasSizeGreaterThan(10);
        assertThat(encrypting)
                .filteredOn(control -> control.allowedEffects().contains(EffectName.DENY))
                .extracting(PolicyControl::effect)
                .containsOnly(EffectName.DENY);
    }

    @Test
    void the_default_of_an_effect_is_one_that_it_allows() {
        for (ControlSet set : sets()) {
            assertThat(lowered(set).parameters())
                    .filteredOn(parameter -> parameter.name().startsWith("effect-"))
                    .allSatisfy(parameter -> assertThat(parameter.allowedValues())
                            .contains(parameter.defaultValue().orElse(Value.of(""))));
        }
    }
}
