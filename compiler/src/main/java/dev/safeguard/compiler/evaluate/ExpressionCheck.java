package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.FunctionCatalog;
import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;

/**
 * Resolves what the expressions of a rule name: functions, parameters, counts, fields. What functions do with their
 * arguments is left to evaluation, even where it is plain to see.
 */
final class ExpressionCheck {
    private static final int ADVISED = 50;

    private final PolicyDefinition definition;
    private final Aliases aliases;
    private final Problems problems;
    private final RuleFacts facts;
    private final RuleLimits limits;
    private int unknown;
    private final EvaluationOptions options;

    ExpressionCheck(
            PolicyDefinition definition,
            Aliases aliases,
            Problems problems,
            RuleFacts facts,
            RuleLimits limits,
            EvaluationOptions options) {
        this.definition = definition;
        this.aliases = aliases;
        this.problems = problems;
        this.facts = facts;
        this.limits = limits;
        this.options = options;
    }

    /** Checks every expression inside a value. */
    void check(Value value, String pointer, Optional<CountNames> counts) {
        if (value instanceof Value.Expression expression) {
            parse(expression, pointer).ifPresent(e -> check(e, pointer, counts));
        } else if (value instanceof Value.Array array) {
            for (int i = 0; i < array.items().size(); i++) {
                check(array.items().get(i), Pointers.child(pointer, i), counts);
            }
        } else if (value instanceof Value.Obj object) {
            object.members().forEach((name, member) -> check(member, Pointers.child(pointer, name), counts));
        }
    }

    /** The declared type when the value is nothing but {@code [parameters('x')]}. */
    Optional<String> parameterType(Value value) {
        return parameterName(value).flatMap(definition::parameter).map(Parameter::type);
    }

    /** The parameter that the value is, when it is nothing but {@code [parameters('x')]}. */
    Optional<String> parameterName(Value value) {
        return value instanceof Value.Expression expression
                        && aliases.parsed(expression.text()) instanceof Parsed.Ok ok
                        && ok.expression() instanceof Call call
                        && call.isTo("parameters")
                ? call.textArgument(0)
                : Optional.empty();
    }

    private Optional<Expression> parse(Value.Expression written, String pointer) {
        Parsed parsed = aliases.parsed(written.text());
        if (parsed instanceof Parsed.Failed failed) {
            problems.add(
                    PlanCodes.EXPRESSION,
                    pointer,
                    failed.problem() + " at character " + (failed.offset() + 1),
                    "correct the expression, or write `[[` for a literal bracket");
        }
        return parsed instanceof Parsed.Ok ok ? Optional.of(ok.expression()) : Optional.empty();
    }

    private void check(Expression expression, String pointer, Optional<CountNames> counts) {
        expression.calls().forEach(call -> check(call, pointer, counts));
        if (IdentityUse.in(expression)) {
            facts.identity();
        }
    }

    private void check(Call call, String pointer, Optional<CountNames> counts) {
        if (!limits.function(pointer)) {
            return;
        }
        Optional<Availability> availability = FunctionCatalog.find(call.name()).map(f -> f.availability());
        if (availability.isEmpty() || availability.get() == Availability.TEMPLATE_ONLY) {
            problems.add(
                    PlanCodes.FUNCTION,
                    pointer,
                    "function `" + call.name() + "` "
                            + (availability.isEmpty() ? "does not exist" : "works in deployment templates only"),
                    "use a function that the policy engine has");
        }
        if (call.isTo("parameters")) {
            call.textArgument(0).filter(p -> definition.parameter(p).isEmpty()).ifPresent(p -> undeclared(p, pointer));
        } else if (call.isTo("field")) {
            call.textArgument(0).map(FieldName::parse).ifPresent(field -> called(field, pointer));
        } else if (call.isTo("current")) {
            current(call, pointer, counts);
        }
    }

    private void undeclared(String parameter, String pointer) {
        problems.add(
                PlanCodes.PARAMETER_UNDECLARED,
                pointer,
                "parameter `" + parameter + "` is not declared",
                "declare it under `parameters`");
    }

    private void current(Call call, String pointer, Optional<CountNames> counts) {
        boolean found = call.arguments().isEmpty()
                ? counts.isPresent()
                : counts.isPresent()
                        && call.textArgument(0).map(counts.get()::has).orElse(true);
        if (!found) {
            problems.add(
                    PlanCodes.SCOPE,
                    pointer,
                    "`current(" + call.textArgument(0).map(n -> "'" + n + "'").orElse("")
                            + ")` has no such count around it",
                    "name the count whose member is meant, or move the expression into its `where`");
        }
    }

    private void called(FieldName field, String pointer) {
        field(field, pointer);
        if (field.kind() == Kind.LOCATION) {
            facts.location();
        }
        if (field.isAlias() && pointer.startsWith(RulePlanner.EXISTENCE)) {
            facts.existenceField(field.text());
        }
    }

    /** Notes what a field means for the rule as a whole; an existence condition reads that of another resource. */
    void field(FieldName field, String pointer) {
        if (field.kind() == Kind.LOCATION && !pointer.startsWith(RulePlanner.EXISTENCE)) {
            facts.location();
        }
        if ((field.kind() == Kind.TAG || field.kind() == Kind.TAGS) && pointer.startsWith(RulePlanner.IF)) {
            facts.tags();
        }
        if (field.kind() == Kind.PATH && options.holds(Assumption.BARE_PATH_IS_READ)) {
            problems.add(
                    PlanCodes.BARE_PATH,
                    pointer,
                    "`" + field.text() + "` is a path, not an alias",
                    "name the alias of the property; Azure refuses paths");
            return;
        }
        boolean known = field.kind() != Kind.UNKNOWN && field.kind() != Kind.PATH;
        if (!known || (field.isAlias() && !aliases.knows(field))) {
            facts.unknown(field.text());
            problems.add(PlanCodes.UNKNOWN_ALIAS, pointer, "unknown alias `" + field.text() + "`", remedy(field));
        }
    }

    /** For the first unknown ones: finding what resembles them costs some milliseconds. */
    private String remedy(FieldName field) {
        String nearest = ++unknown > ADVISED ? "" : aliases.nearest(field.text());
        return nearest.isEmpty()
                ? "name an alias of the resource provider, or use a newer catalogue"
                : "use " + nearest;
    }
}
