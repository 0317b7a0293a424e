package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.control.Clause;
import dev.safeguard.dsl.control.Requirement;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A condition in words, one line for each leaf, indented below {@code all of}, {@code any of}, {@code not}. */
final class ConditionWords implements Condition.Cases<List<String>> {
    private ConditionWords() {}

    /** What a clause demands of resources of its type. */
    static List<String> lines(Clause clause) {
        List<String> lines = new ArrayList<>();
        clause.when().ifPresent(when -> {
            lines.add("where");
            lines.addAll(indented(when.match(new ConditionWords())));
        });
        lines.addAll(clause.requirement().match(new OfRequirement()));
        return lines;
    }

    @Override
    public List<String> allOf(Condition.AllOf condition) {
        return group("all of", condition.conditions());
    }

    @Override
    public List<String> anyOf(Condition.AnyOf condition) {
        return condition.conditions().isEmpty()
                ? List.of("never: no such resource complies")
                : group("any of", condition.conditions());
    }

    @Override
    public List<String> not(Condition.Not condition) {
        return group("not", List.of(condition.condition()));
    }

    @Override
    public List<String> comparison(Condition.Comparison condition) {
        List<String> lines = new ArrayList<>(condition.left().match(new OfOperand()));
        lines.set(
                0,
                lines.get(0) + " " + condition.operator().json() + " "
                        + Values.toJson(condition.right()).toString());
        return lines;
    }

    private List<String> group(String head, List<Condition> conditions) {
        List<String> lines = new ArrayList<>(List.of(head));
        conditions.forEach(condition -> lines.addAll(indented(condition.match(this))));
        return lines;
    }

    private static List<String> indented(List<String> lines) {
        return lines.stream().map(line -> "  " + line).toList();
    }

    private static String name(Value value) {
        return value instanceof Value.Text text
                ? text.text()
                : Values.toJson(value).asText();
    }

    private static final class OfOperand implements Operand.Cases<List<String>> {
        @Override
        public List<String> field(Operand.Field operand) {
            return List.of(name(operand.name()));
        }

        @Override
        public List<String> computed(Operand.Computed operand) {
            return List.of(name(operand.value()));
        }

        @Override
        public List<String> fieldCount(Operand.FieldCount operand) {
            return count(name(operand.name()), operand.where());
        }

        @Override
        public List<String> valueCount(Operand.ValueCount operand) {
            return count(name(operand.array()), operand.where());
        }

        private static List<String> count(String array, Optional<Condition> where) {
            List<String> lines = new ArrayList<>(List.of("count of " + array));
            where.ifPresent(condition -> {
                lines.add("  where");
                lines.addAll(indented(indented(condition.match(new ConditionWords()))));
            });
            return lines;
        }
    }

    private static final class OfRequirement implements Requirement.Cases<List<String>> {
        @Override
        public List<String> holds(Requirement.Holds requirement) {
            return requirement.condition().match(new ConditionWords());
        }

        @Override
        public List<String> exists(Requirement.Exists requirement) {
            String related = "a related " + name(requirement.related().type());
            return requirement
                    .condition()
                    .map(condition -> with(related, condition))
                    .orElse(List.of(related));
        }

        private static List<String> with(String related, Condition condition) {
            List<String> lines = new ArrayList<>(List.of(related + " with"));
            lines.addAll(indented(condition.match(new ConditionWords())));
            return lines;
        }

        @Override
        public List<String> kept(Requirement.Kept requirement) {
            return List.of("nobody deletes it");
        }

        @Override
        public List<String> admits(Requirement.Admits requirement) {
            return List.of(
                    "it admits only what satisfies",
                    "  " + requirement.template().url());
        }
    }
}
