package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.read.Problems;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;

/**
 * The definition that a check looks at.
 *
 * @param whole whether reading found no error, so that what is absent is absent and not just unreadable
 */
record Subject(
        PolicyDefinition definition,
        RuleFacts facts,
        NamedTypes types,
        AliasCatalog aliases,
        Problems problems,
        boolean whole) {

    static Subject of(PolicyDefinition definition, AliasCatalog aliases, Problems problems, boolean whole) {
        RuleFacts facts = RuleWalk.facts(definition.rule());
        return new Subject(definition, facts, NamedTypes.of(facts), aliases, problems, whole);
    }

    void add(Code code, String pointer, String problem, String remedy) {
        problems.add(code, pointer, problem, remedy);
    }

    /** The parameter that a value is, when it is {@code [parameters('x')]} and nothing else. */
    Optional<Parameter> parameter(Value value) {
        return parameterName(value).flatMap(definition::parameter);
    }

    /** The {@code x} of {@code [parameters('x')]}. */
    static Optional<String> parameterName(Value value) {
        boolean parsed = value instanceof Value.Expression;
        Expression.Parsed expression = parsed ? Expression.parse(((Value.Expression) value).text()) : NO_EXPRESSION;
        return expression instanceof Expression.Parsed.Ok ok
                        && ok.expression() instanceof Expression.Call call
                        && call.isTo("parameters")
                ? call.textArgument(0)
                : Optional.empty();
    }

    private static final Expression.Parsed NO_EXPRESSION = new Expression.Parsed.Failed(0, "no expression");
}
