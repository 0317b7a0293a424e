package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Every published definition of mode All or Indexed is brought to both of its verdicts, with parameters, resources and
 * surroundings made from the rule itself. {@code corpus-verdicts.tsv} names the few that come to one verdict only, with
 * the reason.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CorpusVerdictsTest {
    private static final double LEAST_SHARE = 0.97;
    private static final List<String> FOLDERS = List.of("builtin", "alz");

    private List<PolicyDefinition> definitions = List.of();
    private List<Trial> trials = List.of();

    @BeforeAll
    void tryAll() throws IOException {
        List<PolicyDefinition> all = new ArrayList<>();
        for (String folder : FOLDERS) {
            all.addAll(PublishedPolicies.definitions(folder));
        }
        definitions = all;
        trials = all.parallelStream()
                .filter(CorpusVerdictsTest::isRule)
                .map(Trial::of)
                .toList();
    }

    /** Of a mode that is evaluated here, and with an effect that asks for no attestation. */
    private static boolean isRule(PolicyDefinition definition) {
        return Mode.of(definition, EvaluationOptions.standard()) != Mode.ELSEWHERE
                && !(planned(definition) instanceof PlannedRule rule
                        && rule.effect().equals(EffectName.MANUAL.json()));
    }

    private static PlannedPolicy planned(PolicyDefinition definition) {
        if (PublishedPolicies.plan(definition) instanceof Planning.Planned planned) {
            return planned.policy();
        }
        throw new AssertionError(definition.name() + " is refused");
    }

    private static Map<String, String> excused(String what) {
        Map<String, String> excused = new TreeMap<>();
        Given.resource("corpus-verdicts.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .filter(cells -> cells[0].equals(what))
                .forEach(cells -> excused.put(cells[1], cells[2]));
        return excused;
    }

    private Set<String> names(Predicate<Trial> which) {
        Set<String> names = new TreeSet<>();
        trials.stream()
                .filter(which)
                .forEach(trial -> names.add(trial.definition().name()));
        return names;
    }

    @Test
    void no_evaluation_fails_and_both_evaluators_agree() {
        List<String> problems = trials.stream()
                .flatMap(trial -> trial.problems().stream()
                        .map(problem -> trial.definition().name() + ": " + problem))
                .toList();
        assertThat(problems).isEmpty();
        assertThat(trials).hasSizeGreaterThan(1_600);
    }

    @Test
    void every_rule_comes_to_both_verdicts_where_it_allows_them() {
        Set<String> oneSided = names(trial -> !trial.hasBothVerdicts());

        assertThat(oneSided).isEqualTo(excused("verdicts").keySet());
        assertThat(excused("verdicts").values()).allMatch(reason -> !reason.isBlank());
        assertThat(1 - (double) oneSided.size() / trials.size()).isGreaterThanOrEqualTo(LEAST_SHARE);
    }

    /** Else the compliant resource would often only be one that the rule is not about. */
    @Test
    void the_compliant_resource_is_of_the_type_of_the_other_one_unless_the_rule_is_about_types_alone() {
        assertThat(names(trial -> trial.hasBothVerdicts() && !trial.isOfOneType()))
                .isEqualTo(excused("type").keySet());
    }

    @Test
    void what_was_altered_needs_no_altering_any_more() {
        Set<String> still =
                names(trial -> trial.alters() && Alterations.again(trial).isEmpty());

        assertThat(still).isEqualTo(excused("alteration").keySet());
        assertThat(names(Trial::alters)).hasSizeGreaterThan(70);
    }

    @Test
    void rules_of_mode_indexed_that_never_apply_are_about_types_without_tags() {
        assertThat(excused("verdicts").entrySet())
                .filteredOn(entry -> entry.getValue().startsWith("Indexed"))
                .isNotEmpty()
                .allSatisfy(entry -> assertThat(typesOf(entry.getKey()))
                        .isNotEmpty()
                        .allMatch(type -> World.CATALOG
                                .type(type)
                                .filter(CorpusVerdictsTest::isTracked)
                                .isEmpty()));
    }

    private static boolean isTracked(TypeFacts facts) {
        return facts.tags() && facts.location();
    }

    private List<String> typesOf(String name) {
        return definitions.stream()
                .filter(definition -> definition.name().equals(name))
                .flatMap(definition -> RelatedTypeCheck.typesOf(definition.rule()))
                .toList();
    }

    @Test
    void modes_of_resource_providers_and_static_records_are_said_not_to_be_evaluated_here() {
        List<PolicyDefinition> elsewhere = definitions.stream()
                .filter(d -> Mode.of(d, EvaluationOptions.standard()) == Mode.ELSEWHERE)
                .toList();
        Resource anything = Resource.of(Given.object("{'type': 'Microsoft.KeyVault/vaults', 'name': 'v'}"));

        assertThat(elsewhere).hasSizeGreaterThan(500).allSatisfy(definition -> {
            Decision decision = planned(definition).decide(anything, PublishedPolicies.context());
            String named = definition.mode().map(mode -> "mode " + mode).orElse("a static policy");
            assertThat(decision).isInstanceOf(Decision.NotEvaluated.class);
            assertThat(decision.reasons())
                    .extracting(Reason::message)
                    .containsExactly("Not evaluated here: " + named + ".");
        });
    }

    @Test
    void a_manual_policy_leaves_the_state_to_attestations() {
        Resource subscription = Resource.of(
                Given.object("{'type': 'Microsoft.Resources/subscriptions', 'name': 's', 'id': '/subscriptions/s'}"));
        List<PolicyDefinition> manual = definitions.stream()
                .filter(d -> Mode.of(d, EvaluationOptions.standard()) != Mode.ELSEWHERE && !isRule(d))
                .toList();

        assertThat(manual).hasSizeGreaterThan(500).allSatisfy(definition -> {
            Decision decision = planned(definition).decide(subscription, PublishedPolicies.context());
            assertThat(ComplianceState.of(decision)).contains(ComplianceState.UNKNOWN);
        });
    }
}
