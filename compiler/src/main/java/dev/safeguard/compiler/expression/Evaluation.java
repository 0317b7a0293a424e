package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Cases;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Property;
import dev.safeguard.compiler.expression.FunctionInfo.Availability;

/** The recursion over one expression in one scope. */
record Evaluation(Scope scope) implements Cases<Located> {
    Outcome evaluate(Expression expression) {
        return expression.match(this).outcome();
    }

    @Override
    public Located literal(Literal literal) {
        return Located.plain(Outcome.of(literal.value()));
    }

    @Override
    public Located call(Call call) {
        Outcome outcome = Functions.find(call.name())
                .map(function -> function.run(new Invocation(call, this)))
                .orElseGet(() -> unavailable(call));
        return new Located(outcome, Origin.of(call));
    }

    @Override
    public Located property(Property property) {
        return settled(property.target().match(this).property(property.name()));
    }

    @Override
    public Located index(Index index) {
        return settled(index.target().match(this).index(evaluate(index.index())));
    }

    private Located settled(Located value) {
        return value.origin() == Origin.TAGS && !scope.absentTagIsEmptyText()
                ? new Located(value.outcome(), Origin.NULLABLE_TAGS)
                : value;
    }

    private static Outcome unavailable(Call call) {
        return new Outcome.Failure(FunctionCatalog.find(call.name())
                .map(info -> reason(info, call.name()))
                .orElseGet(() -> "function `" + call.name() + "` does not exist"));
    }

    private static String reason(FunctionInfo info, String name) {
        return info.availability() == Availability.TEMPLATE_ONLY
                ? "function `" + name + "` may be called in a deployment template, not in a policy rule"
                : "function `" + name + "` is not known to work in a policy rule";
    }
}
