package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.Set;

/** Conditions that rarely mean what they seem to. */
final class ConditionLint implements DefinitionCheck {
    private static final Set<Operator> LIKE = Set.of(Operator.LIKE, Operator.NOT_LIKE);
    private static final Set<Operator> MATCH =
            Set.of(Operator.MATCH, Operator.NOT_MATCH, Operator.MATCH_INSENSITIVELY, Operator.NOT_MATCH_INSENSITIVELY);
    private static final Set<Operator> FUZZY =
            Set.of(Operator.LIKE, Operator.CONTAINS, Operator.MATCH, Operator.MATCH_INSENSITIVELY);

    @Override
    public void check(Subject subject) {
        for (RuleFacts.Combinator combinator : subject.facts().combinators) {
            if (combinator.inSame()) {
                String problem = "`" + combinator.name() + "` directly in `" + combinator.name() + "`";
                subject.add(
                        LintCodes.NESTED_SAME, combinator.pointer(), problem, "put its conditions into the outer one");
            }
        }
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            leaf.textOperand().filter(text -> !text.isEmpty()).ifPresent(text -> pattern(subject, leaf, text));
            fuzzyType(subject, leaf);
            vacuous(subject, leaf);
            nullElement(subject, leaf);
        }
    }

    private static void pattern(Subject subject, RuleFacts.Leaf leaf, String text) {
        Operator operator = leaf.comparison().operator();
        String at = leaf.operandPointer();
        if (LIKE.contains(operator) && !text.contains("*")) {
            String problem = "pattern `" + text + "` of `" + operator.json() + "` has no `*`";
            subject.add(LintCodes.LIKE_WITHOUT_WILDCARD, at, problem, "use `equals` or `notEquals`");
        } else if (LIKE.contains(operator)
                && text.equals("*")
                && leaf.comparison().left() instanceof Operand.Computed) {
            String problem = "`" + operator.json() + "` with `*` alone on a value";
            subject.add(LintCodes.LIKE_ANYTHING, at, problem, "use `exists`, or compare with an empty text");
        } else if (MATCH.contains(operator) && text.chars().noneMatch(c -> "#?.".indexOf(c) >= 0)) {
            String problem = "pattern `" + text + "` of `" + operator.json() + "` has no wildcard `#`, `?` or `.`";
            subject.add(LintCodes.MATCH_WITHOUT_WILDCARD, at, problem, "use `equals` or `notEquals`");
        }
    }

    private static void fuzzyType(Subject subject, RuleFacts.Leaf leaf) {
        if (NamedTypes.isOnType(leaf) && FUZZY.contains(leaf.comparison().operator())) {
            subject.add(
                    LintCodes.FUZZY_TYPE,
                    leaf.operandPointer(),
                    "resource type compared by `" + leaf.comparison().operator().json() + "`",
                    "name the types with `equals` or `in`");
        }
    }

    private static void vacuous(Subject subject, RuleFacts.Leaf leaf) {
        boolean array = leaf.fieldName().filter(name -> name.contains("[*]")).isPresent();
        boolean counted = leaf.fieldName()
                .filter(name -> leaf.setting().counts().stream().anyMatch(count -> count.covers(name)))
                .isPresent();
        Value right = leaf.comparison().right();
        boolean wantsTrue = right.equals(Value.of(true))
                || RuleFacts.text(right).filter("true"::equalsIgnoreCase).isPresent();
        if (array && !counted && leaf.comparison().operator() == Operator.EXISTS && wantsTrue) {
            subject.add(
                    LintCodes.VACUOUS_EXISTS,
                    leaf.operandPointer(),
                    "`exists` true on `" + leaf.fieldName().orElse("") + "` also holds when there are no elements",
                    "write `not` with `exists` false, or count the elements");
        }
    }

    private static void nullElement(Subject subject, RuleFacts.Leaf leaf) {
        if (leaf.comparison().right() instanceof Value.Array array
                && array.items().contains(new Value.Null())) {
            String problem =
                    "null in the list of `" + leaf.comparison().operator().json() + "`";
            subject.add(LintCodes.NULL_ELEMENT, leaf.operandPointer(), problem, "write an empty text, or use `exists`");
        }
    }
}
