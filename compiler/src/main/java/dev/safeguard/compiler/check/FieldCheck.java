package dev.safeguard.compiler.check;

import java.util.List;
import java.util.stream.Collectors;

/** Every field that is named exists. */
final class FieldCheck implements DefinitionCheck {
    private static final int SUGGESTIONS = 3;

    @Override
    public void check(Subject subject) {
        FieldUse.all(subject).forEach(use -> exists(subject, use));
        for (RuleFacts.Counting counting : subject.facts().countings) {
            FieldUse.countedName(counting)
                    .filter(name -> !name.contains("[*]"))
                    .ifPresent(name -> subject.add(
                            FieldCodes.COUNT_WITHOUT_ARRAY,
                            counting.pointer() + "/field",
                            "count of `" + name + "`, which is not an array alias",
                            "name the array with `[*]`"));
        }
    }

    private static void exists(Subject subject, FieldUse use) {
        switch (FieldName.of(use.name())) {
            case ALIAS -> alias(subject, use);
            case NONE ->
                subject.add(
                        FieldCodes.NOT_A_FIELD,
                        use.pointer(),
                        "`" + use.name() + "` is neither a field nor an alias",
                        "name an alias, such as `Microsoft.Storage/storageAccounts/minimumTlsVersion`");
            case API_VERSION ->
                subject.add(
                        FieldCodes.API_VERSION_FIELD,
                        use.pointer(),
                        "field `apiVersion` is not documented",
                        "use the value `[requestContext().apiVersion]`");
            default -> {}
        }
    }

    private static void alias(Subject subject, FieldUse use) {
        if (!subject.aliases().knows(use.name())) {
            List<String> near = subject.aliases().nearest(use.name(), SUGGESTIONS);
            String remedy = near.isEmpty()
                    ? "use an alias that the resource provider publishes"
                    : "use " + near.stream().map(n -> "`" + n + "`").collect(Collectors.joining(" or "));
            subject.add(FieldCodes.UNKNOWN_ALIAS, use.pointer(), "unknown alias `" + use.name() + "`", remedy);
        }
    }
}
