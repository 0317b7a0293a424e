package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.Node.Access;
import dev.safeguard.compiler.template.language.Node.Call;
import dev.safeguard.compiler.template.language.Node.Literal;
import java.util.Optional;

/** The recursion over one expression in one scope. */
record Evaluation(TemplateScope scope, Work work, Bindings bindings) implements Node.Cases<JsonNode> {
    Evaluation with(Bindings inner) {
        return new Evaluation(scope, work, inner);
    }

    JsonNode evaluate(Node node) {
        return node instanceof Literal literal ? literal.value() : work.nested(() -> node.match(this));
    }

    @Override
    public JsonNode literal(Literal literal) {
        return literal.value();
    }

    @Override
    public JsonNode call(Call call) {
        Invocation invocation = new Invocation(call, this);
        Optional<TemplateFunction> function = TemplateFunctions.find(call.function());
        return function.isPresent() ? function.get().run(invocation) : ScopeCall.run(invocation);
    }

    @Override
    public JsonNode access(Access access) {
        JsonNode value = call(access.target());
        for (Node key : access.keys()) {
            JsonNode name = evaluate(key);
            if (UnknownValue.isUnknown(name)) {
                work.measure(value);
            }
            value = Lookup.get(value, name);
        }
        return value;
    }
}
