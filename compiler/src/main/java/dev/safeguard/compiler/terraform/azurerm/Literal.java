package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/** Values as the table writes them: {@code true}, {@code 90}, <code>{}</code>, {@code []}, {@code "True"}, else a text. */
final class Literal {
    /** Versions such as {@code 1.2} are texts: no attribute of the table is a fraction. */
    private static final Pattern INTEGER = Pattern.compile("-?\\d{1,9}");

    private Literal() {}

    static JsonNode of(String text) {
        return switch (text) {
            case "true", "false" -> BooleanNode.valueOf(Boolean.parseBoolean(text));
            case "{}" -> JsonNodeFactory.instance.objectNode();
            case "[]" -> JsonNodeFactory.instance.arrayNode();
            default -> INTEGER.matcher(text).matches() ? IntNode.valueOf(Integer.parseInt(text)) : text(text);
        };
    }

    private static TextNode text(String text) {
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return TextNode.valueOf(quoted ? text.substring(1, text.length() - 1) : text);
    }
}
