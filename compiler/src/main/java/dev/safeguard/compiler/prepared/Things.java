package dev.safeguard.compiler.prepared;

import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.report.CitationFacts;
import dev.safeguard.compiler.report.ControlFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes of a row what {@link RuleRows} and {@link InitiativeRows} have written: the arguments stand in their order. */
final class Things {
    /** By number. */
    static final List<Operator> OPERATORS = List.of(Operator.values());

    private Things() {}

    static Object read(Cells cells) {
        Kind kind = cells.kind();
        return switch (kind) {
            case TEXT -> new Value.Text(cells.text());
            case EXPRESSION -> new Value.Expression(cells.text());
            case NUMBER -> new Value.Num(new BigDecimal(cells.text()));
            case BOOLEAN -> new Value.Bool(cells.flag());
            case NOTHING -> new Value.Null();
            case ARRAY -> new Value.Array(cells.rows(Value.class));
            case OBJECT -> new Value.Obj(cells.members());
            case ALL_OF -> new Condition.AllOf(cells.rows(Condition.class));
            case ANY_OF -> new Condition.AnyOf(cells.rows(Condition.class));
            case NOT -> new Condition.Not(cells.row(Condition.class));
            case COMPARISON ->
                new Condition.Comparison(cells.row(Operand.class), OPERATORS.get(cells.number()), cells.value());
            case FIELD -> new Operand.Field(cells.value());
            case COMPUTED -> new Operand.Computed(cells.value());
            case FIELD_COUNT -> new Operand.FieldCount(cells.value(), condition(cells));
            case VALUE_COUNT -> new Operand.ValueCount(cells.value(), cells.maybeText(), condition(cells));
            default -> details(kind, cells);
        };
    }

    private static Optional<Condition> condition(Cells cells) {
        return cells.maybe(() -> cells.row(Condition.class));
    }

    private static Object details(Kind kind, Cells cells) {
        return switch (kind) {
            case NO_DETAILS -> new Details.None();
            case IF_NOT_EXISTS ->
                new Details.IfNotExists(
                        cells.row(Details.Related.class),
                        condition(cells),
                        cells.maybe(() -> cells.row(Details.Deployment.class)),
                        cells.rows(Value.class),
                        cells.object());
            case RELATED ->
                new Details.Related(
                        cells.value(),
                        cells.maybeValue(),
                        cells.maybeValue(),
                        cells.maybeValue(),
                        cells.maybeValue(),
                        cells.maybeValue());
            case DEPLOYMENT -> new Details.Deployment(cells.maybeValue(), cells.object());
            case MODIFY ->
                new Details.Modify(
                        cells.rows(Details.Operation.class),
                        cells.maybeValue(),
                        cells.rows(Value.class),
                        cells.object());
            case OPERATION ->
                new Details.Operation(cells.value(), cells.value(), cells.maybeValue(), cells.maybeValue());
            case APPEND -> new Details.Append(cells.rows(Details.Addition.class));
            case ADDITION -> new Details.Addition(cells.value(), cells.value());
            case DENY_ACTION -> new Details.DenyAction(cells.rows(Value.class), cells.maybeValue(), cells.object());
            case MANUAL -> new Details.Manual(cells.value(), cells.object());
            case OTHER_DETAILS -> new Details.Other(cells.value());
            default -> initiative(kind, cells);
        };
    }

    private static Object initiative(Kind kind, Cells cells) {
        return switch (kind) {
            case PARAMETER ->
                new Parameter(
                        cells.text(),
                        cells.text(),
                        cells.maybeValue(),
                        cells.rows(Value.class),
                        cells.object(),
                        cells.maybeValue());
            case DEFINITION -> definition(cells);
            case GROUP ->
                new Initiative.Group(
                        cells.text(), cells.maybeText(), cells.maybeText(), cells.maybeText(), cells.maybeText());
            case MEMBER ->
                new Initiative.Member(
                        cells.text(), cells.maybeText(), cells.members(), cells.texts(), cells.maybeText());
            case INITIATIVE ->
                new Initiative(
                        cells.text(),
                        cells.maybeText(),
                        cells.maybeText(),
                        cells.maybeText(),
                        cells.maybeText(),
                        cells.maybeText(),
                        cells.object(),
                        cells.rows(Parameter.class),
                        cells.rows(Initiative.Group.class),
                        cells.rows(Initiative.Member.class),
                        cells.object());
            default -> prepared(kind, cells);
        };
    }

    private static PolicyDefinition definition(Cells cells) {
        return new PolicyDefinition(
                cells.text(),
                cells.maybeText(),
                cells.maybeText(),
                cells.maybeText(),
                cells.maybeText(),
                cells.maybeText(),
                cells.maybeText(),
                cells.object(),
                cells.rows(Parameter.class),
                new PolicyRule(cells.row(Condition.class), new Then(cells.value(), cells.row(Details.class))),
                cells.object());
    }

    private static Object prepared(Kind kind, Cells cells) {
        return switch (kind) {
            case POLICY_FACTS ->
                new PolicyFacts(cells.text(), types(cells), cells.flag(), cells.maybeText(), cells.flag());
            case CITATION_FACTS -> new CitationFacts(cells.text(), cells.text(), cells.text());
            case CONTROL_FACTS ->
                new ControlFacts(
                        cells.text(),
                        cells.text(),
                        cells.text(),
                        cells.text(),
                        cells.texts(),
                        cells.text(),
                        cells.text());
            case REPORT_FACTS ->
                new ReportFacts(
                        cells.text(),
                        "",
                        cells.rows(CitationFacts.class),
                        cells.rows(ControlFacts.class),
                        Optional.empty());
            case PREPARED ->
                new PreparedInitiative(
                        cells.text(),
                        cells.row(Initiative.class),
                        cells.later(PolicyDefinition.class),
                        cells.rows(PolicyFacts.class),
                        cells.row(ReportFacts.class));
            case ALL_PREPARED -> new PreparedInitiatives(cells.texts(), cells.later(PreparedInitiative.class));
            default -> throw new IllegalStateException("a row that is no part of another: " + kind);
        };
    }

    private static Optional<Set<String>> types(Cells cells) {
        boolean confined = cells.flag();
        List<String> types = cells.texts();
        return confined ? Optional.of(Set.copyOf(types)) : Optional.empty();
    }
}
