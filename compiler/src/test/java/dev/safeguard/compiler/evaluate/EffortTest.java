package dev.safeguard.compiler.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What counts as a step of a decision, so that none can take for ever. */
class EffortTest {
    private static final Resource RESOURCE = Resource.of(
            Given.object("{'type': 'Test/r', 'name': 'r1', 'properties': {'p': 'x', 'a': [1, 2, 3], 'g': [[1, 2]]}}"));
    private static final Aliases ALIASES = new Aliases(Given.CATALOG, EvaluationOptions.standard());

    private static Frame frame(Context context) {
        return Frame.of(Subject.related(RESOURCE, ALIASES), context, Parameters.NONE, EvaluationOptions.standard());
    }

    /** How many steps have to be left for something to come to its end. */
    private static int steps(Consumer<Frame> work, Context context) {
        return IntStream.range(0, 100)
                .filter(left -> ends(work, left, context))
                .findFirst()
                .orElseThrow();
    }

    private static boolean ends(Consumer<Frame> work, int left, Context context) {
        Frame frame = frame(context);
        frame.spend(Effort.LIMIT - left);
        try {
            work.accept(frame);
            return true;
        } catch (Effort.Exhausted e) {
            return false;
        }
    }

    @Test
    void the_last_step_is_allowed_and_none_after_it() {
        Effort effort = new Effort();
        effort.spend(Effort.LIMIT - 1);
        assertThatCode(() -> effort.spend(1)).doesNotThrowAnyException();
        assertThatThrownBy(() -> effort.spend(1)).isInstanceOf(Effort.Exhausted.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
        {'value': 1, 'equals': 1}                                                           | 1
        {'allOf': [{'value': 1, 'equals': 1}, {'value': 1, 'equals': 1}]}                   | 2
        {'allOf': [{'value': 1, 'equals': 2}, {'value': 1, 'equals': 1}]}                   | 1
        {'field': 'Test/r/p', 'equals': 'x'}                                                | 3
        {'field': 'Test/r/a[*]', 'notEquals': 'x'}                                          | 5
        {'value': '[utcNow()]', 'exists': true}                                             | 2
        {'value': '[policy().names]', 'exists': true}                                       | 6
        {'count': {'field': 'Test/r/a[*]'}, 'equals': 3}                                    | 5
        {'count': {'field': 'Test/r/a[*]', 'where': {'value': 1, 'equals': 1}}, 'equals': 3} | 8
        {'count': {'value': [1, 2], 'where': {'field': 'Test/r/p', 'equals': 'x'}}, 'equals': 2} | 7
        """)
    void comparisons_values_and_results_of_functions_are_steps(String condition, int steps) {
        Context context = Given.context().policy(Given.object("{'names': ['a', 'b']}"));
        PolicyDefinition definition = Given.definition(
                        Given.object("{'if': " + condition + ", 'then': {'effect': 'audit'}}"))
                .orElseThrow();
        Condition read = definition.rule().condition();
        PlanState state =
                new PlanState(definition, ALIASES, Parameters.NONE, EvaluationOptions.standard(), new Problems("test"));
        Matcher matcher = Planner.plan(read, RulePlanner.IF, state);
        assertThat(steps(matcher::test, context)).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 4"})
    void each_resource_that_may_be_related_is_a_step(int known, int steps) {
        List<Resource> related = IntStream.range(0, known)
                .mapToObj(i -> Resource.of(Given.object("{'type': 'Test/other', 'name': 'o" + i + "'}")))
                .toList();
        Context context = Given.context().related(RelatedResources.of(related));
        Consumer<Frame> work = frame -> new Candidates(
                        frame, RESOURCE, "Test/other", Optional.empty(), Optional.empty(), Optional.empty(), false)
                .find();
        assertThat(steps(work, context)).isEqualTo(steps);
    }

    /** Type, name, properties, p, a with three members, g with one that has two: thirteen values with the whole. */
    @ParameterizedTest
    @CsvSource({"0, 13", "1, 26", "2, 39"})
    void each_operation_goes_through_the_whole_resource(int operations, int steps) {
        PlannedOperation tag =
                new PlannedOperation(text("addOrReplace"), text("tags.a"), Optional.of(text("x")), Optional.empty());
        AlterationEffect effect =
                new AlterationEffect(EffectName.MODIFY, Collections.nCopies(operations, tag), text("deny"), Map.of());
        Judge none = new InterpretedJudge(nothing(), nothing(), nothing(), nothing());
        assertThat(steps(frame -> effect.take(frame, none, List::of), Given.context()))
                .isEqualTo(steps);
    }

    private static Condition nothing() {
        return new Condition.AllOf(List.of());
    }

    private static Computation text(String text) {
        return Computation.of(TextNode.valueOf(text));
    }
}
