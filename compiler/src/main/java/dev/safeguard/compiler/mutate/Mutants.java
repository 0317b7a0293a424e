package dev.safeguard.compiler.mutate;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The mutants of a definition: its condition, its existence condition, the values that modify sets, and the defaults of
 * its parameters, each with one change.
 */
public final class Mutants {
    private final PolicyDefinition definition;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutants(PolicyDefinition definition) {
        this.definition = definition;
    }

    /** In document order: rule first, parameters last. */
    public static List<Mutant> of(PolicyDefinition definition) {
        Mutants all = new Mutants(definition);
        all.condition();
        all.details();
        all.parameters();
        return List.copyOf(all.mutants);
    }

    private void condition() {
        PolicyRule rule = definition.rule();
        ConditionMutants.of(rule.condition(), "/policyRule/if")
                .forEach(change -> add(change.map(condition -> with(new PolicyRule(condition, rule.then())))));
    }

    private void details() {
        Details details = definition.rule().then().details();
        if (details instanceof Details.IfNotExists exists) {
            exists.existence().ifPresent(condition -> existence(exists, condition));
        }
        if (details instanceof Details.Modify modify) {
            for (int i = 0; i < modify.operations().size(); i++) {
                operation(modify, i);
            }
        }
    }

    private void existence(Details.IfNotExists exists, Condition condition) {
        ConditionMutants.of(condition, "/policyRule/then/details/existenceCondition")
                .forEach(change -> add(change.map(changed -> with(new Details.IfNotExists(
                        exists.related(),
                        Optional.of(changed),
                        exists.deployment(),
                        exists.roles(),
                        exists.others())))));
    }

    private void operation(Details.Modify modify, int index) {
        Details.Operation operation = modify.operations().get(index);
        operation
                .value()
                .ifPresent(value -> ValueMutants.of(value, "/policyRule/then/details/operations/" + index + "/value")
                        .forEach(change -> add(change.map(changed -> with(new Details.Modify(
                                Lists.replaced(
                                        modify.operations(),
                                        index,
                                        new Details.Operation(
                                                operation.operation(),
                                                operation.field(),
                                                Optional.of(changed),
                                                operation.condition())),
                                modify.conflictEffect(),
                                modify.roles(),
                                modify.others()))))));
    }

    private void parameters() {
        List<Parameter> parameters = definition.parameters();
        for (int i = 0; i < parameters.size(); i++) {
            int index = i;
            ParameterMutants.of(parameters.get(i))
                    .forEach(
                            change -> add(change.map(parameter -> with(Lists.replaced(parameters, index, parameter)))));
        }
    }

    private void add(Change<PolicyDefinition> change) {
        mutants.add(new Mutant(change.value(), change.pointer(), change.what()));
    }

    private PolicyDefinition with(PolicyRule rule) {
        return with(definition.parameters(), rule);
    }

    private PolicyDefinition with(Details details) {
        PolicyRule rule = definition.rule();
        return with(new PolicyRule(rule.condition(), new Then(rule.then().effect(), details)));
    }

    private PolicyDefinition with(List<Parameter> parameters) {
        return with(parameters, definition.rule());
    }

    private PolicyDefinition with(List<Parameter> parameters, PolicyRule rule) {
        return new PolicyDefinition(
                definition.name(),
                definition.id(),
                definition.displayName(),
                definition.description(),
                definition.policyType(),
                definition.mode(),
                definition.version(),
                definition.metadata(),
                parameters,
                rule,
                definition.others());
    }
}
