package dev.safeguard.compiler.check;

/** Every field that is named exists. */
final class FieldCheck implements DefinitionCheck {
    @Override
    public void check(Subject subject) {
        AliasAdvice advice = new AliasAdvice(subject.aliases());
        FieldUse.all(subject).forEach(use -> exists(subject, use, advice));
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

    private static void exists(Subject subject, FieldUse use, AliasAdvice advice) {
        switch (FieldName.of(use.name())) {
            case ALIAS -> alias(subject, use, advice);
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

    private static void alias(Subject subject, FieldUse use, AliasAdvice advice) {
        if (!subject.aliases().knows(use.name())) {
            String remedy = advice.near(use.name())
                    .map(near -> "use " + near)
                    .orElse("use an alias that the resource provider publishes");
            subject.add(FieldCodes.UNKNOWN_ALIAS, use.pointer(), "unknown alias `" + use.name() + "`", remedy);
        }
    }
}
