package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;

/**
 * Which parts of a comparison come from an alias that the catalogue marks as a secret, or hold a value that the source of
 * the resource marks so. They are decided upon like all others, and shown as asterisks, as in Azure's compliance details.
 */
record Secrets(Frame frame) implements Operand.Cases<Boolean> {
    static final String FAULT = "the comparison fails for a value that is not shown";
    private static final String ASTERISKS = "***";

    /** A shown value, or asterisks in its place. */
    static Optional<String> shown(boolean secret, Optional<String> value) {
        return value.map(v -> secret ? ASTERISKS : v);
    }

    boolean in(Operand operand) {
        return operand.match(this);
    }

    /** Whether an expression within the value reads a secret. */
    boolean in(Value value) {
        if (value instanceof Value.Array array) {
            return array.items().stream().anyMatch(this::in);
        }
        if (value instanceof Value.Obj object) {
            return object.members().values().stream().anyMatch(this::in);
        }
        return value instanceof Value.Expression expression
                && frame.parsed(expression) instanceof Parsed.Ok ok
                && ok.expression().calls().stream().anyMatch(this::reads);
    }

    private boolean reads(Call call) {
        return (call.isTo("field") || call.isTo("current"))
                && call.textArgument(0)
                        .map(FieldName::parse)
                        .filter(this::isSecret)
                        .isPresent();
    }

    private boolean isSecret(FieldName field) {
        return isSecret(field, frame.subject()) || isSecret(field, frame.base());
    }

    private static boolean isSecret(FieldName field, Subject subject) {
        return subject.aliases().isSecret(field, subject)
                || (subject.resource().holdsSecret()
                        && subject.read(field).stream().anyMatch(SecretText::isWithin));
    }

    private boolean named(Value name) {
        JsonNode text = Frame.node(frame.compute(name));
        return text.isTextual() && isSecret(FieldName.parse(text.textValue()));
    }

    @Override
    public Boolean field(Operand.Field operand) {
        return named(operand.name());
    }

    @Override
    public Boolean computed(Operand.Computed operand) {
        return in(operand.value());
    }

    @Override
    public Boolean fieldCount(Operand.FieldCount operand) {
        return named(operand.name());
    }

    @Override
    public Boolean valueCount(Operand.ValueCount operand) {
        return in(operand.array());
    }
}
