package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code field}, {@code value} and {@code count}. */
final class OperandReader {
    private static final Set<String> COUNT_KEYS = Set.of("field", "value", "name", "where");

    private final ConditionReader conditions;

    OperandReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    Optional<Operand> read(Cursor at, int nesting) {
        return switch (at.name().toLowerCase(Locale.ROOT)) {
            case "field" -> at.text().map(Operand::field);
            case "value" -> Optional.of(new Operand.Computed(at.value()));
            default -> at.object().flatMap(count -> count(count, nesting + 1));
        };
    }

    private Optional<Operand> count(Cursor at, int nesting) {
        List<Cursor> unknown = at.othersThan(COUNT_KEYS);
        unknown.forEach(key -> bad(
                key,
                "unknown key `" + key.name() + "` in a count",
                Spelling.remedy(key.name(), COUNT_KEYS, "remove it")));
        Optional<Cursor> field = at.member("field");
        Optional<Cursor> value = at.member("value");
        if (field.isPresent() == value.isPresent()) {
            bad(
                    at,
                    "count of " + (field.isPresent() ? "both a field and a value" : "nothing"),
                    "give it `field` or `value`");
        }
        Optional<Cursor> where = at.find("where");
        Optional<Condition> condition = where.flatMap(w -> conditions.read(w, nesting));
        if (where.isPresent() != condition.isPresent() || field.isPresent() == value.isPresent()) {
            return Optional.empty();
        }
        return field.isPresent() ? field(at, field.get(), condition) : value(at, value.orElseThrow(), condition);
    }

    private static Optional<Operand> field(Cursor at, Cursor field, Optional<Condition> where) {
        at.member("name").ifPresent(name -> bad(name, "`name` on a count of a field", "remove it"));
        return field.text().map(text -> new Operand.FieldCount(Value.read(text), where));
    }

    private static Optional<Operand> value(Cursor at, Cursor value, Optional<Condition> where) {
        Value array = value.value();
        if (!(array instanceof Value.Array || array instanceof Value.Expression)) {
            bad(value, "count of " + value.node() + ", which is no array", arrayRemedy(value));
            return Optional.empty();
        }
        return Optional.of(new Operand.ValueCount(array, at.text("name"), where));
    }

    private static String arrayRemedy(Cursor value) {
        boolean escaped = value.isText() && value.node().textValue().startsWith("[[");
        return escaped
                ? "write one `[`: the second is an escape of ARM templates"
                : "give it an array or an expression";
    }

    private static void bad(Cursor at, String problem, String remedy) {
        at.problem(ReadCodes.BAD_COUNT, problem, remedy);
    }
}
