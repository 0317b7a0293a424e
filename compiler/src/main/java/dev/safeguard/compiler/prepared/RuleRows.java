package dev.safeguard.compiler.prepared;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.Map;

/** Writes what rules are made of. */
record RuleRows(Rows rows) implements Value.Cases<Row>, Condition.Cases<Row>, Operand.Cases<Row>, Details.Cases<Row> {

    int value(Value value) {
        return rows.row(value.match(this));
    }

    int condition(Condition condition) {
        return rows.row(condition.match(this));
    }

    int operand(Operand operand) {
        return rows.row(operand.match(this));
    }

    int details(Details details) {
        return rows.row(details.match(this));
    }

    @Override
    public Row text(Value.Text value) {
        return Row.of(Kind.TEXT).add(rows.text(value.text()));
    }

    @Override
    public Row expression(Value.Expression value) {
        return Row.of(Kind.EXPRESSION).add(rows.text(value.text()));
    }

    @Override
    public Row num(Value.Num value) {
        return Row.of(Kind.NUMBER).add(rows.text(value.number().toString()));
    }

    @Override
    public Row bool(Value.Bool value) {
        return Row.of(Kind.BOOLEAN).flag(value.value());
    }

    @Override
    public Row nothing(Value.Null value) {
        return Row.of(Kind.NOTHING);
    }

    @Override
    public Row array(Value.Array value) {
        return Row.of(Kind.ARRAY).all(value.items(), this::value);
    }

    @Override
    public Row object(Value.Obj value) {
        return members(Row.of(Kind.OBJECT), value.members());
    }

    /** Names and values, in their order. */
    Row members(Row row, Map<String, Value> members) {
        row.add(members.size());
        members.forEach((name, member) -> row.add(rows.text(name)).add(value(member)));
        return row;
    }

    @Override
    public Row allOf(Condition.AllOf condition) {
        return Row.of(Kind.ALL_OF).all(condition.conditions(), this::condition);
    }

    @Override
    public Row anyOf(Condition.AnyOf condition) {
        return Row.of(Kind.ANY_OF).all(condition.conditions(), this::condition);
    }

    @Override
    public Row not(Condition.Not condition) {
        return Row.of(Kind.NOT).add(condition(condition.condition()));
    }

    @Override
    public Row comparison(Condition.Comparison condition) {
        return Row.of(Kind.COMPARISON)
                .add(operand(condition.left()))
                .add(Things.OPERATORS.indexOf(condition.operator()))
                .add(value(condition.right()));
    }

    @Override
    public Row field(Operand.Field operand) {
        return Row.of(Kind.FIELD).add(value(operand.name()));
    }

    @Override
    public Row computed(Operand.Computed operand) {
        return Row.of(Kind.COMPUTED).add(value(operand.value()));
    }

    @Override
    public Row fieldCount(Operand.FieldCount operand) {
        return Row.of(Kind.FIELD_COUNT).add(value(operand.name())).maybe(operand.where(), this::condition);
    }

    @Override
    public Row valueCount(Operand.ValueCount operand) {
        return Row.of(Kind.VALUE_COUNT)
                .add(value(operand.array()))
                .maybe(operand.name(), rows::text)
                .maybe(operand.where(), this::condition);
    }

    @Override
    public Row none(Details.None details) {
        return Row.of(Kind.NO_DETAILS);
    }

    @Override
    public Row ifNotExists(Details.IfNotExists details) {
        return Row.of(Kind.IF_NOT_EXISTS)
                .add(related(details.related()))
                .maybe(details.existence(), this::condition)
                .maybe(details.deployment(), this::deployment)
                .all(details.roles(), this::value)
                .add(value(details.others()));
    }

    private int related(Details.Related related) {
        return rows.row(Row.of(Kind.RELATED)
                .add(value(related.type()))
                .maybe(related.name(), this::value)
                .maybe(related.kind(), this::value)
                .maybe(related.resourceGroupName(), this::value)
                .maybe(related.existenceScope(), this::value)
                .maybe(related.evaluationDelay(), this::value));
    }

    private int deployment(Details.Deployment deployment) {
        return rows.row(
                Row.of(Kind.DEPLOYMENT).maybe(deployment.scope(), this::value).add(value(deployment.body())));
    }

    @Override
    public Row modify(Details.Modify details) {
        return Row.of(Kind.MODIFY)
                .all(details.operations(), this::operation)
                .maybe(details.conflictEffect(), this::value)
                .all(details.roles(), this::value)
                .add(value(details.others()));
    }

    private int operation(Details.Operation operation) {
        return rows.row(Row.of(Kind.OPERATION)
                .add(value(operation.operation()))
                .add(value(operation.field()))
                .maybe(operation.value(), this::value)
                .maybe(operation.condition(), this::value));
    }

    @Override
    public Row append(Details.Append details) {
        return Row.of(Kind.APPEND).all(details.additions(), this::addition);
    }

    private int addition(Details.Addition addition) {
        return rows.row(Row.of(Kind.ADDITION).add(value(addition.field())).add(value(addition.value())));
    }

    @Override
    public Row denyAction(Details.DenyAction details) {
        return Row.of(Kind.DENY_ACTION)
                .all(details.actionNames(), this::value)
                .maybe(details.cascadeBehaviors(), this::value)
                .add(value(details.others()));
    }

    @Override
    public Row manual(Details.Manual details) {
        return Row.of(Kind.MANUAL).add(value(details.defaultState())).add(value(details.others()));
    }

    @Override
    public Row other(Details.Other details) {
        return Row.of(Kind.OTHER_DETAILS).add(value(details.value()));
    }
}
