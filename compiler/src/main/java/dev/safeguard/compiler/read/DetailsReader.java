package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The details of an effect. Their shape decides what they are, because the effect is mostly a parameter: a type or an
 * existence condition means IfNotExists, operations mean modify, an array means append.
 */
final class DetailsReader {
    private static final Set<String> EXISTENCE_KEYS = Set.of(
            "type",
            "name",
            "kind",
            "resourcegroupname",
            "existencescope",
            "evaluationdelay",
            "existencecondition",
            "roledefinitionids",
            "deployment");
    private static final Set<String> MODIFY_KEYS = Set.of("operations", "conflicteffect", "roledefinitionids");
    private static final Set<String> OPERATION_KEYS = Set.of("operation", "field", "value", "condition");
    private static final Set<String> ACTION_KEYS = Set.of("actionnames", "cascadebehaviors");
    private static final Set<String> MANUAL_KEYS = Set.of("defaultstate");

    private final ConditionReader conditions;

    DetailsReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    /** Reads the details in {@code then}; empty when they are malformed. */
    Optional<Details> read(Cursor then, Value effect) {
        Optional<Cursor> at = then.member("details");
        Optional<Details> details = at.isEmpty() ? Optional.of(new Details.None()) : at.flatMap(this::shape);
        details.flatMap(d -> EffectFit.complaint(effect, d))
                .ifPresent(c -> at.orElse(then).problem(ReadCodes.DETAILS_MISMATCH, c.problem(), c.remedy()));
        return details;
    }

    private Optional<Details> shape(Cursor at) {
        if (at.node().isArray()) {
            return Optional.of(new Details.Append(collect(at.items(), DetailsReader::addition)));
        }
        if (at.has("type") || at.has("existenceCondition")) {
            return existence(at);
        }
        if (at.has("operations")) {
            return Optional.of(modify(at));
        }
        if (at.has("actionNames")) {
            return Optional.of(new Details.DenyAction(
                    at.values("actionNames"), at.value("cascadeBehaviors"), at.keepOthersThan(ACTION_KEYS)));
        }
        if (at.has("defaultState")) {
            return Optional.of(manual(at));
        }
        boolean open = at.node().isObject() || at.value() instanceof Value.Expression;
        return at.expect(open, "an object").map(details -> new Details.Other(details.value()));
    }

    private static Details manual(Cursor at) {
        return new Details.Manual(at.value("defaultState").orElseThrow(), at.keepOthersThan(MANUAL_KEYS));
    }

    private Optional<Details> existence(Cursor at) {
        Optional<Value> type = at.required("type").map(Cursor::value);
        Optional<Condition> condition = at.find("existenceCondition").flatMap(c -> conditions.read(c, 0));
        return type.map(t -> new Details.IfNotExists(
                related(at, t), condition, deployment(at), at.values("roleDefinitionIds"), others(at)));
    }

    /** The scope of a deployment belongs to it; without one it is kept like any unknown key. */
    private static Value.Obj others(Cursor at) {
        Set<String> known = new HashSet<>(EXISTENCE_KEYS);
        known.addAll(at.has("deployment") ? Set.of("deploymentscope") : Set.of());
        return at.keepOthersThan(known);
    }

    private static Details.Related related(Cursor at, Value type) {
        return new Details.Related(
                type,
                at.value("name"),
                at.value("kind"),
                at.value("resourceGroupName"),
                at.value("existenceScope"),
                at.value("evaluationDelay"));
    }

    private static Optional<Details.Deployment> deployment(Cursor at) {
        return at.object("deployment")
                .map(body -> new Details.Deployment(at.value("deploymentScope"), (Value.Obj) body.value()));
    }

    private static Details modify(Cursor at) {
        return new Details.Modify(
                collect(at.items("operations"), DetailsReader::operation),
                at.value("conflictEffect"),
                at.values("roleDefinitionIds"),
                at.keepOthersThan(MODIFY_KEYS));
    }

    private static Optional<Details.Operation> operation(Cursor at) {
        if (at.object().isEmpty()) {
            return Optional.empty();
        }
        at.warnOfOthersThan(OPERATION_KEYS);
        Optional<Value> operation = at.required("operation").map(Cursor::value);
        Optional<Value> field = at.required("field").map(Cursor::value);
        Optional<Value> value = at.find("value").map(Cursor::value);
        boolean removes = operation.filter(o -> isRemove(o)).isPresent();
        if (value.isEmpty() && !removes) {
            at.required("value");
        }
        return operation.flatMap(o -> field.map(f -> new Details.Operation(o, f, value, at.value("condition"))));
    }

    private static boolean isRemove(Value operation) {
        return operation instanceof Value.Text text && text.text().equalsIgnoreCase("remove");
    }

    private static Optional<Details.Addition> addition(Cursor at) {
        if (at.object().isEmpty()) {
            return Optional.empty();
        }
        at.warnOfOthersThan(Set.of("field", "value"));
        Optional<Value> field = at.required("field").map(Cursor::value);
        Optional<Value> value = at.find("value").map(Cursor::value);
        if (value.isEmpty()) {
            at.required("value");
        }
        return field.flatMap(f -> value.map(v -> new Details.Addition(f, v)));
    }

    private static <T> List<T> collect(List<Cursor> items, Function<Cursor, Optional<T>> reader) {
        return items.stream().map(reader).flatMap(Optional::stream).toList();
    }
}
