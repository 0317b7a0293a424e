package dev.safeguard.compiler.check;

import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.rule.Operator;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Aliases that are used in ways that surprise. */
final class AliasLint implements DefinitionCheck {
    private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern SEGMENTS = Pattern.compile("\\.");
    private static final int DEEP = 2;

    @Override
    public void check(Subject subject) {
        for (RuleFacts.Leaf leaf : subject.facts().leaves) {
            Optional<Alias> alias = leaf.fieldName()
                    .filter(name -> FieldName.of(name) == FieldName.ALIAS)
                    .flatMap(name -> AliasTypeCheck.alias(subject, name, leaf.setting()));
            alias.ifPresent(a -> leaf.textOperand().ifPresent(text -> number(subject, leaf, a, text)));
            alias.ifPresent(a -> deep(subject, leaf, a));
        }
        FieldUse.all(subject).forEach(use -> partlyCounted(subject, use));
        if (subject.types().names().count() > 1) {
            String problem = "rule on " + subject.types().names().count() + " resource types";
            subject.add(LintCodes.SEVERAL_TYPES, "/policyRule/if", problem, "write a rule for each type");
        }
    }

    private static void number(Subject subject, RuleFacts.Leaf leaf, Alias alias, String text) {
        Operator operator = leaf.comparison().operator();
        boolean equality = operator == Operator.EQUALS || operator == Operator.NOT_EQUALS;
        boolean numeric = alias.type() == AliasType.INTEGER || alias.type() == AliasType.NUMBER;
        if (equality && numeric && !text.isEmpty() && !isPrinted(text, alias.type())) {
            subject.add(
                    LintCodes.NUMBER_AS_TEXT,
                    leaf.operandPointer(),
                    "number `" + alias.name() + "` is compared with the text `" + text + "`",
                    "write the number as a number");
        }
    }

    private static boolean isPrinted(String text, AliasType type) {
        boolean number = NUMBER.matcher(text).matches();
        return number && (type == AliasType.NUMBER || new BigDecimal(text).scale() == 0);
    }

    private static void deep(Subject subject, RuleFacts.Leaf leaf, Alias alias) {
        long levels = SEGMENTS.splitAsStream(alias.defaultPath())
                .filter("properties"::equalsIgnoreCase)
                .count();
        if (levels > DEEP) {
            subject.add(
                    LintCodes.DEEP_ALIAS,
                    Pointers.child(leaf.pointer(), "field"),
                    "alias `" + alias.name() + "` lies under " + levels + " levels of `properties`",
                    "write a rule on the nested resource type");
        }
    }

    private static void partlyCounted(Subject subject, FieldUse use) {
        String name = use.name().toLowerCase(Locale.ROOT);
        for (CountScope count : use.setting().counts()) {
            boolean covered = use.setting().counts().stream().anyMatch(c -> c.covers(name));
            int star = count.name().indexOf("[*]");
            boolean shares = count.ofField()
                    && star >= 0
                    && star + 3 < count.name().length()
                    && name.startsWith(count.name().substring(0, star + 3));
            if (shares && !covered) {
                subject.add(
                        LintCodes.PARTLY_COUNTED,
                        use.pointer(),
                        "`" + use.name() + "` is not inside the counted `" + count.name() + "` and sees all members",
                        "count the outer array as well");
            }
        }
    }
}
