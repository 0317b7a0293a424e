package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AwaitedPolicyTest {
    private static final Context SCAN = Context.scan(Given.NOW);
    private static final Resource RESOURCE = Resource.of(Given.object("{'type': 'Test/r', 'name': 'r1'}"));
    private static final PolicyDefinition AUDIT = definition("{'effect': 'audit'}");
    private static final PolicyDefinition RELATED = definition("{'effect': 'auditIfNotExists', 'details':"
            + " {'type': 'Test/other', 'existenceCondition': {'field': 'name', 'equals': 'x'}}}");

    /** Which definitions have been asked for. */
    private final List<Integer> asked = new ArrayList<>();

    private PlannedPolicy awaited(PolicyDefinition definition) {
        List<PolicyDefinition> definitions = new AbstractList<>() {
            @Override
            public PolicyDefinition get(int index) {
                asked.add(index);
                return definition;
            }

            @Override
            public int size() {
                return 1;
            }
        };
        return Given.ENGINE
                .planLater(initiative(), definitions, List.of(PolicyFacts.of(now(definition), SCAN)))
                .get(0);
    }

    private static PolicyDefinition definition(String then) {
        return Given.definition(Given.object("{'if': {'field': 'type', 'equals': 'Test/r'}, 'then': " + then + "}"))
                .orElseThrow();
    }

    private static PlannedPolicy now(PolicyDefinition definition) {
        return ((Planning.Planned) Given.ENGINE.plan(definition, Map.of())).policy();
    }

    private static Initiative initiative() {
        Initiative.Member member = new Initiative.Member("/d", Optional.of("d"), Map.of(), List.of(), Optional.empty());
        return new Initiative(
                "i",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                List.of(),
                List.of(member),
                Value.NO_MEMBERS);
    }

    @Test
    void what_is_known_needs_no_plan() {
        PlannedPolicy policy = awaited(RELATED);

        assertThat(policy.effect()).isEqualTo("AuditIfNotExists");
        assertThat(policy.onlyTypes()).contains(Set.of("test/r"));
        assertThat(policy.readsTags()).isFalse();
        assertThat(policy.lookout(SCAN).flatMap(Lookout::type)).contains("Test/other");
        assertThat(asked).isEmpty();
    }

    static List<Consumer<PlannedPolicy>> questions() {
        return List.of(
                policy -> assertThat(policy.decide(RESOURCE, SCAN))
                        .isEqualTo(now(RELATED).decide(RESOURCE, SCAN)),
                policy -> assertThat(policy.settle(RESOURCE, SCAN))
                        .isEqualTo(now(RELATED).settle(RESOURCE, SCAN)),
                policy -> assertThat(policy.explain(RESOURCE, SCAN))
                        .isEqualTo(now(RELATED).explain(RESOURCE, SCAN)),
                policy -> assertThat(policy.dependence(RESOURCE, SCAN).reads())
                        .isEqualTo(now(RELATED).dependence(RESOURCE, SCAN).reads()),
                policy -> assertThat(policy.reasons(RESOURCE, SCAN).reads())
                        .isEqualTo(now(RELATED).reasons(RESOURCE, SCAN).reads()),
                policy -> assertThat(policy.settledFor(RESOURCE, SCAN).effect()).isEqualTo("AuditIfNotExists"),
                policy -> assertThat(policy.apply(List.of(), RESOURCE, SCAN)).isEqualTo(RESOURCE.json()),
                policy -> assertThat(policy.withEffect("Disabled")).isInstanceOf(Planning.Planned.class),
                policy -> assertThat(
                                policy.lookout(SCAN).flatMap(Lookout::check).map(ExistenceCheck::type))
                        .contains("Test/other"),
                policy -> assertThat(policy.lookout(SCAN).orElseThrow().places(RESOURCE))
                        .isEqualTo(now(RELATED).lookout(SCAN).orElseThrow().places(RESOURCE)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void any_other_question_is_answered_by_the_plan(Consumer<PlannedPolicy> question) {
        question.accept(awaited(RELATED));
        assertThat(asked).isNotEmpty();
    }

    @Test
    void it_is_planned_once() {
        PlannedPolicy policy = awaited(AUDIT);
        policy.decide(RESOURCE, SCAN);
        policy.decide(RESOURCE, SCAN);

        assertThat(asked).hasSize(1);
        assertThat(policy.definition()).isEqualTo(AUDIT);
    }

    @Test
    void what_looks_for_nothing_has_no_lookout() {
        assertThat(awaited(AUDIT).lookout(SCAN)).isEmpty();
    }
}
