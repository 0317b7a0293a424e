package dev.safeguard.compiler.check;

import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays details flat, as far as the policy engine evaluates them: the template of a deployment belongs to ARM. */
final class DetailsWalk implements Details.Cases<Boolean> {
    private static final Setting DETAILS = Setting.of(Setting.Part.DETAILS);

    private final RuleWalk rule;
    private final ValueWalk values;
    private final String pointer;

    DetailsWalk(RuleWalk rule, ValueWalk values, String pointer) {
        this.rule = rule;
        this.values = values;
        this.pointer = pointer;
    }

    @Override
    public Boolean none(Details.None none) {
        return true;
    }

    @Override
    public Boolean ifNotExists(Details.IfNotExists details) {
        Details.Related related = details.related();
        visit(Optional.of(related.type()), "type");
        visit(related.name(), "name");
        visit(related.kind(), "kind");
        visit(related.resourceGroupName(), "resourceGroupName");
        visit(related.existenceScope(), "existenceScope");
        visit(related.evaluationDelay(), "evaluationDelay");
        visit(details.roles(), "roleDefinitionIds");
        values.visit(details.others(), pointer, DETAILS);
        details.existence()
                .ifPresent(condition -> rule.condition(
                        condition, pointer + "/existenceCondition", Setting.of(Setting.Part.EXISTENCE), ""));
        details.deployment().ifPresent(this::deployment);
        return true;
    }

    private void deployment(Details.Deployment deployment) {
        visit(deployment.scope(), "deploymentScope");
        Optional<Value.Obj> properties = object(deployment.body(), "properties");
        Optional<Value.Obj> parameters = properties.flatMap(p -> object(p, "parameters"));
        parameters.ifPresent(p -> values.visit(p, pointer + "/deployment/properties/parameters", DETAILS));
    }

    /** The member of that name, in any case, when it is an object. */
    static Optional<Value.Obj> object(Value.Obj parent, String name) {
        return member(parent, name).filter(Value.Obj.class::isInstance).map(Value.Obj.class::cast);
    }

    static Optional<Value> member(Value.Obj parent, String name) {
        return parent.members().entrySet().stream()
                .filter(m -> m.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    @Override
    public Boolean modify(Details.Modify details) {
        visit(details.roles(), "roleDefinitionIds");
        visit(details.conflictEffect(), "conflictEffect");
        values.visit(details.others(), pointer, DETAILS);
        for (int i = 0; i < details.operations().size(); i++) {
            operation(details.operations().get(i), Pointers.child(pointer + "/operations", i));
        }
        return true;
    }

    private void operation(Details.Operation operation, String at) {
        values.visit(operation.operation(), at + "/operation", DETAILS);
        values.visit(operation.field(), at + "/field", DETAILS);
        operation.value().ifPresent(value -> values.visit(value, at + "/value", DETAILS));
        operation
                .condition()
                .ifPresent(condition ->
                        values.visit(condition, at + "/condition", Setting.of(Setting.Part.OPERATION_CONDITION)));
    }

    @Override
    public Boolean append(Details.Append details) {
        for (int i = 0; i < details.additions().size(); i++) {
            String at = Pointers.child(pointer, i);
            values.visit(details.additions().get(i).field(), at + "/field", DETAILS);
            values.visit(details.additions().get(i).value(), at + "/value", DETAILS);
        }
        return true;
    }

    @Override
    public Boolean denyAction(Details.DenyAction details) {
        visit(details.actionNames(), "actionNames");
        visit(details.cascadeBehaviors(), "cascadeBehaviors");
        values.visit(details.others(), pointer, DETAILS);
        return true;
    }

    @Override
    public Boolean manual(Details.Manual details) {
        values.visit(details.defaultState(), pointer + "/defaultState", DETAILS);
        values.visit(details.others(), pointer, DETAILS);
        return true;
    }

    @Override
    public Boolean other(Details.Other details) {
        values.visit(details.value(), pointer, DETAILS);
        return true;
    }

    private void visit(Optional<Value> value, String name) {
        value.ifPresent(v -> values.visit(v, Pointers.child(pointer, name), DETAILS));
    }

    private void visit(List<Value> list, String name) {
        values.visit(list, Pointers.child(pointer, name), DETAILS);
    }
}
