package dev.safeguard.compiler.mutate;

import dev.safeguard.dsl.rule.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Changes of a literal: another text, the next numbers, the other truth, a list without one of its items. */
final class ValueMutants implements Value.Cases<List<Change<Value>>> {
    private final String pointer;

    private ValueMutants(String pointer) {
        this.pointer = pointer;
    }

    static List<Change<Value>> of(Value value, String pointer) {
        return value.match(new ValueMutants(pointer));
    }

    /** Documents write the truths of {@code exists} as texts too. */
    @Override
    public List<Change<Value>> text(Value.Text value) {
        String other = switch (value.text()) {
            case "true" -> "false";
            case "false" -> "true";
            default -> value.text() + "~";
        };
        return List.of(change(Value.of(other), "`" + value.text() + "`", "`" + other + "`"));
    }

    /** What an expression computes is changed where its parameters are. */
    @Override
    public List<Change<Value>> expression(Value.Expression value) {
        return List.of();
    }

    @Override
    public List<Change<Value>> num(Value.Num value) {
        BigDecimal next = value.number().add(BigDecimal.ONE);
        BigDecimal previous = value.number().subtract(BigDecimal.ONE);
        return List.of(
                change(new Value.Num(next), value.number().toPlainString(), next.toPlainString()),
                change(new Value.Num(previous), value.number().toPlainString(), previous.toPlainString()));
    }

    @Override
    public List<Change<Value>> bool(Value.Bool value) {
        return List.of(
                change(Value.of(!value.value()), Boolean.toString(value.value()), Boolean.toString(!value.value())));
    }

    @Override
    public List<Change<Value>> nothing(Value.Null value) {
        return List.of();
    }

    @Override
    public List<Change<Value>> array(Value.Array value) {
        List<Change<Value>> changes = new ArrayList<>();
        for (int i = 0; i < value.items().size(); i++) {
            changes.add(new Change<>(
                    new Value.Array(Lists.without(value.items(), i)), pointer + "/" + i, "is left out of the list"));
        }
        return changes;
    }

    @Override
    public List<Change<Value>> object(Value.Obj value) {
        return List.of();
    }

    private Change<Value> change(Value to, String from, String into) {
        return new Change<>(to, pointer, from + " becomes " + into);
    }
}
