package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Plans the members of an initiative with the parameter values that it hands down. */
final class InitiativePlanner {
    private final Engine engine;
    private final Initiative initiative;
    private final Function<Initiative.Member, Optional<PolicyDefinition>> definitions;
    private final Problems problems;
    private final List<PlannedMember> members = new ArrayList<>();

    InitiativePlanner(
            Engine engine, Initiative initiative, Function<Initiative.Member, Optional<PolicyDefinition>> definitions) {
        this.engine = engine;
        this.initiative = initiative;
        this.definitions = definitions;
        this.problems = new Problems(initiative.name().isEmpty() ? "initiative" : initiative.name());
    }

    InitiativePlanning plan(Map<String, JsonNode> given) {
        Parameters bound = Binding.bind(initiative.parameters(), given, problems);
        for (int i = 0; i < initiative.members().size(); i++) {
            plan(initiative.members().get(i), "/policyDefinitions/" + i, bound);
        }
        return problems.refuse()
                ? new InitiativePlanning.Refused(problems.all())
                : new InitiativePlanning.Planned(members, problems.all());
    }

    private void plan(Initiative.Member member, String pointer, Parameters bound) {
        Optional<PolicyDefinition> definition = definitions.apply(member);
        if (definition.isEmpty()) {
            problems.add(
                    PlanCodes.DEFINITION_MISSING,
                    pointer,
                    "no definition `" + member.definitionId() + "`",
                    "supply the definition, or read the verdicts without it");
            return;
        }
        Planning planning = engine.plan(definition.get(), handedDown(member, pointer, bound));
        if (planning instanceof Planning.Planned planned) {
            problems.addAll(planned.warnings());
            members.add(new PlannedMember(member, definition.get(), planned.policy()));
        } else if (planning instanceof Planning.Refused refused) {
            problems.addAll(refused.findings());
        }
    }

    private Map<String, JsonNode> handedDown(Initiative.Member member, String pointer, Parameters bound) {
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
