package dev.safeguard.compiler.check;

import dev.safeguard.dsl.rule.Details;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The resource types that a rule names exist, and its aliases are theirs. */
final class TypeCheck implements DefinitionCheck {
    /** Types that policies see although no provider lists them. */
    private static final Set<String> SCOPES =
            Set.of("microsoft.resources/subscriptions", "microsoft.resources/subscriptions/resourcegroups");

    private static final String GROUP_IN_TEMPLATES = "microsoft.resources/resourcegroups";

    @Override
    public void check(Subject subject) {
        subject.types().all().forEach(named -> exists(subject, named));
        FieldUse.all(subject).forEach(use -> applies(subject, use));
        indexed(subject);
    }

    private static void exists(Subject subject, NamedTypes.Named named) {
        String lower = named.name().toLowerCase(Locale.ROOT);
        if (lower.equals(GROUP_IN_TEMPLATES)) {
            subject.add(
                    FieldCodes.UNKNOWN_TYPE,
                    named.pointer(),
                    "no resource has type `" + named.name() + "` when policies are evaluated",
                    "use `Microsoft.Resources/subscriptions/resourceGroups`");
        } else if (!SCOPES.contains(lower)
                && subject.aliases().type(named.name()).isEmpty()) {
            subject.add(
                    FieldCodes.UNKNOWN_TYPE,
                    named.pointer(),
                    "resource type `" + named.name() + "` is not in the catalogue",
                    "check its spelling");
        }
    }

    private static void applies(Subject subject, FieldUse use) {
        if (FieldName.of(use.name()) != FieldName.ALIAS || !subject.aliases().knows(use.name())) {
            return;
        }
        Optional<String> related = relatedType(subject);
        if (use.setting().part() == Setting.Part.IF) {
            ofTheRule(subject, use);
        } else if (use.setting().part() == Setting.Part.EXISTENCE
                && use.pointer().endsWith("/field")) {
            related.filter(type -> subject.aliases().find(use.name(), type).isEmpty())
                    .ifPresent(type -> subject.add(
                            FieldCodes.ALIAS_ELSEWHERE,
                            use.pointer(),
                            "alias `" + use.name() + "` is not one of the related type `" + type + "`",
                            "use an alias of that type"));
        }
    }

    private static void ofTheRule(Subject subject, FieldUse use) {
        boolean foreign = subject.types().closed()
                && subject.types()
                        .names()
                        .allMatch(
                                type -> subject.aliases().find(use.name(), type).isEmpty());
        if (foreign) {
            subject.add(
                    FieldCodes.FOREIGN_ALIAS,
                    use.pointer(),
                    "alias `" + use.name() + "` belongs to none of the resource types that the rule names",
                    "use an alias of the type, or name its type");
        }
    }

    static Optional<String> relatedType(Subject subject) {
        return subject.definition().rule().then().details() instanceof Details.IfNotExists details
                ? RuleFacts.text(details.related().type())
                : Optional.empty();
    }

    private static void indexed(Subject subject) {
        boolean indexed =
                subject.definition().mode().filter("indexed"::equalsIgnoreCase).isPresent();
        if (!indexed) {
            return;
        }
        for (NamedTypes.Named named : subject.types().all()) {
            boolean scope = SCOPES.contains(named.name().toLowerCase(Locale.ROOT));
            boolean skipped = scope
                    || subject.aliases()
                            .type(named.name())
                            .filter(facts -> !facts.tags() || !facts.location())
                            .isPresent();
            if (skipped) {
                subject.add(
                        FieldCodes.NOT_INDEXED,
                        named.pointer(),
                        "mode Indexed skips `" + named.name() + "`, which has not both tags and location",
                        "use mode All");
            }
        }
    }
}
