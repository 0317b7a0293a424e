package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;

/** The names of types in the messages of Azure Resource Manager. */
final class TypeName {
    private TypeName() {}

    static String of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> "Object";
            case ARRAY -> "Array";
            case STRING -> "String";
            case BOOLEAN -> "Boolean";
            case NUMBER -> node.isIntegralNumber() ? "Integer" : "Float";
            default -> "Null";
        };
    }
}
