package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Plans the members of an initiative with the parameter values that it hands down. */
final class InitiativePlanner {
    private final Engine engine;
    private final Initiative initiative;
    private final Function<Initiative.Member, Optional<PolicyDefinition>> definitions;
    private final String document;

    /** What came of a member. */
    private record Part(Optional<PlannedMember> member, List<Finding> findings) {}

    InitiativePlanner(
            Engine engine, Initiative initiative, Function<Initiative.Member, Optional<PolicyDefinition>> definitions) {
        this.engine = engine;
        this.initiative = initiative;
        this.definitions = definitions;
        this.document = initiative.name().isEmpty() ? "initiative" : initiative.name();
    }

    /** Side by side: no member knows of another, and whoever scans waits for all of them. */
    InitiativePlanning plan(Map<String, JsonNode> given) {
        Problems problems = new Problems(document);
        Parameters bound = Binding.bind(initiative.parameters(), given, problems);
        List<Part> parts = IntStream.range(0, initiative.members().size())
                .parallel()
                .mapToObj(i -> plan(initiative.members().get(i), "/policyDefinitions/" + i, bound))
                .toList();
        parts.forEach(part -> problems.addAll(part.findings()));
        return problems.refuse()
                ? new InitiativePlanning.Refused(problems.all())
                : new InitiativePlanning.Planned(
                        parts.stream().flatMap(part -> part.member().stream()).toList(), problems.all());
    }

    /** Each when it is asked for, with the defaults. */
    List<PlannedPolicy> later(List<PolicyDefinition> definitions, List<PolicyFacts> known) {
        Parameters bound = Binding.bind(initiative.parameters(), Map.of(), new Problems(document));
        return IntStream.range(0, known.size())
                .<PlannedPolicy>mapToObj(i -> new AwaitedPolicy(
                        known.get(i), () -> definitions.get(i), () -> now(i, definitions.get(i), bound)))
                .toList();
    }

    private PlannedPolicy now(int number, PolicyDefinition definition, Parameters bound) {
        Initiative.Member member = initiative.members().get(number);
        Problems problems = new Problems(document);
        Map<String, JsonNode> values = handedDown(member, "/policyDefinitions/" + number, bound, problems);
        return plan(member, definition, values, problems)
                .map(PlannedMember::policy)
                .orElseThrow(() -> new IllegalStateException("what was planned before is refused: " + problems.all()));
    }

    private Part plan(Initiative.Member member, String pointer, Parameters bound) {
        Problems problems = new Problems(document);
        Optional<PolicyDefinition> definition = definitions.apply(member);
        if (definition.isEmpty()) {
            problems.add(
                    PlanCodes.DEFINITION_MISSING,
                    pointer,
                    "no definition `" + member.definitionId() + "`",
                    "supply the definition, or read the verdicts without it");
        }
        Optional<PlannedMember> planned = definition.flatMap(
                found -> plan(member, found, handedDown(member, pointer, bound, problems), problems));
        return new Part(planned, problems.all());
    }

    private Optional<PlannedMember> plan(
            Initiative.Member member, PolicyDefinition definition, Map<String, JsonNode> values, Problems problems) {
        Planning planning = engine.plan(definition, values);
        if (planning instanceof Planning.Planned planned) {
            problems.addAll(planned.warnings());
            return Optional.of(new PlannedMember(member, definition, planned.policy()));
        }
        problems.addAll(((Planning.Refused) planning).findings());
        return Optional.empty();
    }

    private static Map<String, JsonNode> handedDown(
            Initiative.Member member, String pointer, Parameters bound, Problems problems) {
        Map<String, JsonNode> values = new HashMap<>();
        member.parameters().forEach((name, value) -> {
            Outcome outcome = value(value, bound);
            if (outcome instanceof Outcome.Failure failure) {
                problems.add(
                        PlanCodes.PARAMETER_UNDECLARED,
                        pointer + "/parameters/" + Pointer.escape(name),
                        failure.message(),
                        "correct the value that the initiative hands down");
            } else {
                values.put(name, Frame.node(outcome));
            }
        });
        return values;
    }

    private static Outcome value(Value value, Parameters bound) {
        return Computations.with(bound)
                .of(value)
                .constant()
                .orElse(new Outcome.Failure("the value depends on a resource, which an initiative does not see"));
    }
}
