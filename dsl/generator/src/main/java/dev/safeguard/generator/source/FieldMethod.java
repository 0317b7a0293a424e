package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.ValueFacts;
import dev.safeguard.generator.facts.ValueKind;
import java.util.Locale;

/** The Java text of the method that stands for one field. */
final class FieldMethod {
    private FieldMethod() {}

    /**
     * @param fieldClass of the value; of one element for an array
     * @param argument of its constructor
     */
    static String text(String indent, String method, Member member, String fieldClass, String argument) {
        String alias = member.alias().name();
        String single = "new " + fieldClass + "(" + argument + ")";
        String type = member.array() ? "ArrayField<" + fieldClass + ">" : fieldClass;
        String field = member.array() ? "new ArrayField<>(" + JavaText.quoted(alias) + ", " + single + ")" : single;
        return String.join(
                "\n",
                "",
                indent + "/** {@code " + alias + "}: " + words(member) + ". */",
                indent + "public " + type + " " + method + "() {",
                indent + "    return " + field + ";",
                indent + "}");
    }

    static String fieldClass(Member member) {
        return switch (member.alias().value().kind()) {
            case STRING -> "StringField";
            case BOOLEAN -> "BooleanField";
            case INTEGER, NUMBER -> "NumberField";
            case OBJECT -> "ObjectField";
            case ARRAY, ANY, UNKNOWN -> "AnyField";
        };
    }

    private static String words(Member member) {
        ValueFacts value = member.alias().value();
        String kind = value.kind() == ValueKind.UNKNOWN
                ? "type not known"
                : value.kind().name().toLowerCase(Locale.ROOT);
        String modifiable = switch (value.modifiable()) {
            case YES -> ", modifiable";
            case NO -> ", not modifiable";
            case UNKNOWN -> ", modifiable not known";
        };
        return (member.array() ? "array, each element " + kind : kind) + modifiable;
    }
}
