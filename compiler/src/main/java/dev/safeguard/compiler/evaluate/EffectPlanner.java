package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the details for the effect that is in force; details that it does not use are ignored. */
final class EffectPlanner implements Details.Cases<Map<String, Computation>> {
    private static final String DETAILS = "/policyRule/then/details";

    private final EffectName effect;
    private final PlanState state;

    EffectPlanner(EffectName effect, PlanState state) {
        this.effect = effect;
        this.state = state;
    }

    EffectPlan plan(Details details) {
        Map<String, Computation> others = details.match(this);
        return switch (effect) {
            case MODIFY -> modify(details, others);
            case APPEND -> append(details);
            case AUDIT_IF_NOT_EXISTS, DEPLOY_IF_NOT_EXISTS -> existence(details, others);
            case DENY_ACTION, MANUAL -> new PlainEffect(effect, others);
            default -> new PlainEffect(effect, Map.of());
        };
    }

    private EffectPlan modify(Details details, Map<String, Computation> others) {
        if (!(details instanceof Details.Modify modify) || modify.operations().isEmpty()) {
            return missing("`operations`", "list at least one operation");
        }
        List<PlannedOperation> operations =
                modify.operations().stream().map(this::operation).toList();
        Computation conflict =
                modify.conflictEffect().map(c -> value(c, "conflictEffect")).orElse(text("deny"));
        return new AlterationEffect(effect, operations, conflict, others);
    }

    private PlannedOperation operation(Details.Operation operation) {
        checkOperation(operation);
        return new PlannedOperation(
                value(operation.operation(), "operations"),
                field(operation.field()),
                operation.value().map(v -> value(v, "operations")),
                operation.condition().map(c -> value(c, "operations")));
    }

    private void checkOperation(Details.Operation operation) {
        if (!(operation.operation() instanceof Value.Text name)) {
            return;
        }
        Optional<Operation> known = Operation.named(name.text()).filter(o -> o != Operation.APPEND);
        if (known.isEmpty()) {
            problem("`" + name.text() + "` is no operation", "use add, addOrReplace or remove");
        } else if (known.get() == Operation.REMOVE) {
            state.fieldName(operation.field())
                    .filter(FieldName::isAlias)
                    .ifPresent(f -> problem("`remove` of `" + f.text() + "`", "remove tags only"));
        } else if (operation.value().isEmpty()) {
            problem("`" + name.text() + "` without a value", "give the value to write");
        }
    }

    private EffectPlan append(Details details) {
        if (!(details instanceof Details.Append append) || append.additions().isEmpty()) {
            return missing("an array of `field` and `value`", "list at least one field");
        }
        List<PlannedOperation> operations = append.additions().stream()
                .map(a -> new PlannedOperation(
                        text(Operation.APPEND.json()),
                        field(a.field()),
                        Optional.of(value(a.value(), "value")),
                        Optional.empty()))
                .toList();
        return new AlterationEffect(effect, operations, text("deny"), Map.of());
    }

    private EffectPlan existence(Details details, Map<String, Computation> others) {
        if (!(details instanceof Details.IfNotExists existence)) {
            return missing("the related `type`", "name the type whose resource must exist");
        }
        boolean deploys = effect == EffectName.DEPLOY_IF_NOT_EXISTS;
        Optional<Computation> deployment = existence
                .deployment()
                .filter(d -> deploys)
                .flatMap(d -> DeploymentParameters.in(d.body()))
                .map(p -> value(p, "deployment/properties/parameters"));
        return new ExistenceEffect(effect, others, deployment);
    }

    private Computation field(Value name) {
        state.fieldName(name).ifPresent(f -> state.check().field(f, DETAILS));
        return value(name, "field");
    }

    private Computation value(Value value, String step) {
        state.check().check(value, DETAILS + "/" + step, Optional.empty());
        return state.compute(value);
    }

    private static Computation text(String text) {
        return Computation.of(TextNode.valueOf(text));
    }

    private EffectPlan missing(String what, String remedy) {
        problem("effect `" + effect.json() + "` without " + what, remedy);
        return new PlainEffect(effect, Map.of());
    }

    private void problem(String problem, String remedy) {
        state.problems().add(PlanCodes.DETAILS, DETAILS, problem, remedy);
    }

    @Override
    public Map<String, Computation> none(Details.None details) {
        return Map.of();
    }

    @Override
    public Map<String, Computation> ifNotExists(Details.IfNotExists details) {
        Map<String, Computation> members = new LinkedHashMap<>();
        members.put("type", value(details.related().type(), "type"));
        put(members, "name", details.related().name());
        put(members, "kind", details.related().kind());
        put(members, "resourceGroupName", details.related().resourceGroupName());
        put(members, "existenceScope", details.related().existenceScope());
        put(members, "evaluationDelay", details.related().evaluationDelay());
        return roles(members, details.roles());
    }

    @Override
    public Map<String, Computation> modify(Details.Modify details) {
        Map<String, Computation> members = new LinkedHashMap<>();
        put(members, "conflictEffect", details.conflictEffect());
        return roles(members, details.roles());
    }

    @Override
    public Map<String, Computation> append(Details.Append details) {
        return Map.of();
    }

    @Override
    public Map<String, Computation> denyAction(Details.DenyAction details) {
        Map<String, Computation> members = new LinkedHashMap<>();
        put(members, "actionNames", Optional.of(new Value.Array(details.actionNames())));
        put(members, "cascadeBehaviors", details.cascadeBehaviors());
        return members;
    }

    @Override
    public Map<String, Computation> manual(Details.Manual details) {
        Map<String, Computation> members = new LinkedHashMap<>();
        put(members, "defaultState", Optional.of(details.defaultState()));
        return members;
    }

    @Override
    public Map<String, Computation> other(Details.Other details) {
        return Map.of();
    }

    private Map<String, Computation> roles(Map<String, Computation> members, List<Value> roles) {
        put(members, "roleDefinitionIds", Optional.of(new Value.Array(roles)).filter(r -> !roles.isEmpty()));
        return members;
    }

    private void put(Map<String, Computation> members, String name, Optional<? extends Value> value) {
        value.ifPresent(v -> members.put(name, value(v, name)));
    }
}
