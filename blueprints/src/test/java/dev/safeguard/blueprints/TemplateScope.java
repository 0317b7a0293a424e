package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.ExpressionEvaluator;
import dev.safeguard.compiler.expression.ExpressionText;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.compiler.expression.Scope;
import dev.safeguard.compiler.expression.UnknownValue;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Parameters, variables and surroundings of one template, and the value of anything written in it. */
final class TemplateScope implements Scope {
    private final ObjectNode template;
    private final Map<String, JsonNode> arguments;
    private final Target target;

    /**
     * The scope of a template.
     *
     * @param arguments values of parameters; for what is left out the default counts
     */
    TemplateScope(ObjectNode template, Map<String, JsonNode> arguments, Target target) {
        this.template = template;
        this.arguments = arguments;
        this.target = target;
    }

    Target target() {
        return target;
    }

    /** The JSON with all expressions, also those in property names, replaced by what they give. */
    JsonNode value(JsonNode written) {
        if (written.isTextual()) {
            return text(written.textValue());
        }
        if (written.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            written.forEach(item -> items.add(value(item)));
            return items;
        }
        return written.isObject() ? members((ObjectNode) written) : written;
    }

    ObjectNode members(ObjectNode written) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        written.properties().forEach(m -> members.set(text(m.getKey()).asText(), value(m.getValue())));
        return members;
    }

    private JsonNode text(String written) {
        if (!ExpressionText.isExpression(written)) {
            return JsonNodeFactory.instance.textNode(ExpressionText.unescape(written));
        }
        if (Expression.parse(written) instanceof Parsed.Ok parsed) {
            TemplateCalls calls = new TemplateCalls(target, this::variable, this::evaluate);
            return evaluate(parsed.expression().match(calls));
        }
        throw new AssertionError("not an expression: " + written);
    }

    private JsonNode evaluate(Expression expression) {
        Outcome outcome = ExpressionEvaluator.evaluate(expression, this);
        if (outcome instanceof Outcome.Value value) {
            return value.json();
        }
        if (outcome instanceof Outcome.Unknown unknown) {
            return UnknownValue.node(unknown.why());
        }
        throw new AssertionError(outcome + " of " + expression);
    }

    private JsonNode variable(String name) {
        return value(required("variables", name));
    }

    @Override
    public Outcome parameter(String name) {
        JsonNode given = arguments.get(name);
        return Outcome.of(given == null ? value(required("parameters", name).required("defaultValue")) : given);
    }

    private JsonNode required(String section, String name) {
        return template.required(section).required(name);
    }

    @Override
    public Outcome resourceGroup() {
        return target.resourceGroup()
                .<Outcome>map(Outcome.Value::new)
                .orElseGet(() -> new Outcome.Failure("no resourceGroup() at a subscription"));
    }

    @Override
    public Outcome subscription() {
        return new Outcome.Value(target.subscription());
    }

    @Override
    public Outcome field(String name) {
        return onlyInPolicies("field");
    }

    @Override
    public Outcome current(Optional<String> name) {
        return onlyInPolicies("current");
    }

    @Override
    public Outcome requestContext() {
        return onlyInPolicies("requestContext");
    }

    @Override
    public Outcome policy() {
        return onlyInPolicies("policy");
    }

    private static Outcome onlyInPolicies(String function) {
        return new Outcome.Failure(function + "() is no template function");
    }

    @Override
    public Instant now() {
        return Instant.EPOCH;
    }
}
