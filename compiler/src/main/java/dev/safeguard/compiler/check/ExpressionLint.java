package dev.safeguard.compiler.check;

import dev.safeguard.compiler.expression.Expression;
import java.util.Locale;
import java.util.Optional;

/** Expressions that fail or stay silent in practice, and texts that were meant to be expressions. */
final class ExpressionLint implements DefinitionCheck {
    private static final String RESOURCE_GROUP = "Microsoft.Resources/subscriptions/resourceGroups";

    @Override
    public void check(Subject subject) {
        subject.facts().mentions.forEach(mention -> mention(subject, mention));
        subject.facts().texts.forEach(text -> almost(subject, text));
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            subject.facts().mentions.stream()
                    .filter(mention -> mention.pointer().equals(leaf.operandPointer()))
                    .filter(mention ->
                            outermost(mention).filter(c -> c.isTo("tryGet")).isPresent())
                    .forEach(mention -> subject.add(
                            LintCodes.TRY_GET_OPERAND,
                            mention.pointer(),
                            "operand `tryGet()` is null when there is nothing to get, which fails",
                            "wrap it: `coalesce(tryGet(…), '')`"));
        }
    }

    private static Optional<Expression.Call> outermost(RuleFacts.Mention mention) {
        return mention.expression().filter(Expression.Call.class::isInstance).map(Expression.Call.class::cast);
    }

    private static void mention(Subject subject, RuleFacts.Mention mention) {
        if (mention.setting().isCondition() && usesIdentity(mention)) {
            subject.add(
                    LintCodes.IDENTITY,
                    mention.pointer(),
                    "`requestContext().identity` leaves the policy without compliance states",
                    "expect denials and no compliance, or test the resource instead");
        }
        if (mention.callsTo("resourceGroup").findAny().isPresent()
                && subject.types().contains(RESOURCE_GROUP)) {
            subject.add(
                    LintCodes.GROUP_OF_GROUP,
                    mention.pointer(),
                    "`resourceGroup()` in a rule on resource groups is empty while the group is created",
                    "use `field()`, which reads the request");
        }
    }

    private static boolean usesIdentity(RuleFacts.Mention mention) {
        return mention.callsTo("requestContext").findAny().isPresent()
                && mention.text().toLowerCase(Locale.ROOT).contains("identity");
    }

    private static void almost(Subject subject, RuleFacts.Plain plain) {
        String text = plain.text();
        boolean call = text.startsWith("[") && text.contains("(");
        if (call && text.endsWith(")]")) {
            subject.add(
                    LintCodes.LEFT_OVER_ESCAPE,
                    plain.pointer(),
                    "text `" + text + "` is not evaluated, because it is written with `[[`",
                    "write one `[`: the second is an escape of ARM templates");
        } else if (call && !text.contains("]")) {
            subject.add(
                    LintCodes.UNCLOSED_EXPRESSION,
                    plain.pointer(),
                    "text `" + text + "` starts like an expression and does not end like one",
                    "end it with `]`");
        }
    }
}
