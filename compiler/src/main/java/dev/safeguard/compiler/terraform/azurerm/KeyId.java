package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Parts of the id of a key: {@code https://kv.vault.azure.net/keys/name/version}, the version optional. */
final class KeyId {
    private static final Pattern ID = Pattern.compile("(?i)(https://[^/]+/)keys/([^/]+)(?:/([^/]+))?/?");

    private KeyId() {}

    /**
     * One part.
     *
     * @param part {@code vaultUri}, {@code name} or {@code version}
     * @return empty when the id has no version, which then follows the newest
     */
    static Optional<JsonNode> part(String part, JsonNode id) {
        Matcher parts = ID.matcher(id.asText());
        if (!parts.matches()) {
            return Transforms.unknown("part of a text that is no id of a key");
        }
        return Optional.ofNullable(parts.group(group(part))).map(TextNode::valueOf);
    }

    private static int group(String part) {
        return switch (part) {
            case "vaultUri" -> 1;
            case "name" -> 2;
            case "version" -> 3;
            default -> throw new IllegalArgumentException("a key id has no part `" + part + "`");
        };
    }
}
