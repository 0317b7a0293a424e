package dev.safeguard.blueprints;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.Expression;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Index;
import dev.safeguard.compiler.expression.Expression.Literal;
import dev.safeguard.compiler.expression.Expression.Property;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/**
 * Replaces the calls that only templates may make by their values, so that the compiler's evaluator can do the rest. What
 * only a deployment can know, above all {@code reference()}, becomes an unknown value.
 */
final class TemplateCalls implements Expression.Cases<Expression> {
    private final Target target;
    private final Function<String, JsonNode> variables;
    private final Function<Expression, JsonNode> evaluator;

    TemplateCalls(Target target, Function<String, JsonNode> variables, Function<Expression, JsonNode> evaluator) {
        this.target = target;
        this.variables = variables;
        this.evaluator = evaluator;
    }

    @Override
    public Expression literal(Literal literal) {
        return literal;
    }

    @Override
    public Expression property(Property property) {
        return new Property(property.target().match(this), property.name());
    }

    @Override
    public Expression index(Index index) {
        return new Index(index.target().match(this), index.index().match(this));
    }

    @Override
    public Expression call(Call call) {
        List<Expression> arguments =
                call.arguments().stream().map(a -> a.match(this)).toList();
        return switch (call.name().toLowerCase(Locale.ROOT)) {
            case "variables" -> new Literal(variables.apply(call.textArgument(0).orElseThrow()));
            case "deployment" -> new Literal(object("location", target.location()));
            case "environment" -> new Literal(publicCloud());
            case "reference" ->
                new Literal(UnknownValue.node("reference to " + texts(arguments).get(0)));
            case "resourceid" -> id(target.path(), arguments);
            case "subscriptionresourceid" -> id(target.subscriptionPath(), arguments);
            case "extensionresourceid" -> id(texts(arguments).get(0), arguments.subList(1, arguments.size()));
            case "cidrsubnet" ->
                new Literal(TextNode.valueOf(
                        Cidr.subnet(texts(arguments).get(0), number(arguments.get(1)), number(arguments.get(2)))));
            default -> new Call(call.name(), arguments);
        };
    }

    private Literal id(String scope, List<Expression> typeAndNames) {
        List<String> texts = texts(typeAndNames);
        return new Literal(TextNode.valueOf(ResourceIds.under(scope, texts.get(0), texts.subList(1, texts.size()))));
    }

    private List<String> texts(List<Expression> arguments) {
        return arguments.stream().map(evaluator).map(JsonNode::asText).toList();
    }

    private int number(Expression argument) {
        return evaluator.apply(argument).intValue();
    }

    private static ObjectNode object(String name, String value) {
        return JsonNodeFactory.instance.objectNode().put(name, value);
    }

    private static ObjectNode publicCloud() {
        ObjectNode suffixes = object("storage", "core.windows.net").put("keyvaultDns", ".vault.azure.net");
        return JsonNodeFactory.instance.objectNode().set("suffixes", suffixes);
    }
}
