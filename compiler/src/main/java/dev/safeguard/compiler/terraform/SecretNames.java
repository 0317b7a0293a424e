package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Locale;
import java.util.Set;

/** Names of attributes whose values are never shown, whether Terraform marks them or not. */
final class SecretNames {
    private static final Set<String> LAST = Set.of("password", "passwd", "secret", "key", "token", "sas", "passphrase");
    private static final Set<String> PUBLIC = Set.of("public_key", "key");

    private SecretNames() {}

    /** Whether values of that name are secrets; both {@code admin_password} and {@code adminPassword} are. */
    static boolean contains(String name) {
        String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String last = snake.substring(snake.lastIndexOf('_') + 1);
        return (!PUBLIC.contains(snake) && LAST.contains(last))
                || snake.contains("connection_string")
                || snake.contains("password")
                || snake.contains("sas_url")
                || snake.contains("sas_token");
    }

    /** A value that is a secret: a text that is decided upon and never shown. A number would be, so it is not known. */
    static JsonNode secret(JsonNode value) {
        if (value.isTextual()) {
            return SecretText.of(value.textValue());
        }
        return value.isNumber() ? UnknownValue.node("a number that is a secret") : value;
    }

    /**
     * Marks the secrets in a tree, in place.
     *
     * @param marks of the shape of the tree, {@code true} where everything is a secret
     */
    static JsonNode mark(JsonNode value, JsonNode marks) {
        if (marks.isBoolean()) {
            return marks.booleanValue() ? mark("", value, true) : value;
        }
        if (value instanceof ObjectNode object) {
            object.properties().forEach(p -> p.setValue(mark(p.getValue(), marks.path(p.getKey()))));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, mark(array.path(i), marks.path(i)));
            }
        }
        return value;
    }

    /**
     * Marks the secrets in a tree, in place.
     *
     * @param name of what holds the value
     * @param all whether every text is one
     */
    static JsonNode mark(String name, JsonNode value, boolean all) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(p -> p.setValue(mark(p.getKey(), p.getValue(), all)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, mark(name, array.path(i), all));
            }
        }
        return all || (value.isTextual() && contains(name)) ? secret(value) : value;
    }
}
