package dev.safeguard.deployer.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;

/** One spelling for equal JSON: keys sorted, numbers by value, no blanks. */
final class CanonicalJson {
    private CanonicalJson() {}

    static boolean same(JsonNode one, JsonNode other) {
        return text(one).equals(text(other));
    }

    static String text(JsonNode node) {
        return sorted(node).toString();
    }

    /** SHA-256 of the canonical text in UTF-8, in lower-case hexadecimal. */
    static String hash(JsonNode node) {
        return hash(text(node));
    }

    static String hash(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The same document with sorted keys at every depth; numbers lose needless digits ({@code 5.0} is {@code 5}). */
    static JsonNode sorted(JsonNode node) {
        if (node.isObject()) {
            return sortedObject(node);
        }
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(sorted(item)));
            return items;
        }
        return node.isNumber() ? number(node) : node;
    }

    private static ObjectNode sortedObject(JsonNode node) {
        TreeMap<String, JsonNode> members = new TreeMap<>();
        node.properties().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
        ObjectNode sorted = JsonNodeFactory.instance.objectNode();
        sorted.setAll(members);
        return sorted;
    }

    /** As text, because Jackson has several classes for one number. */
    private static JsonNode number(JsonNode node) {
        var plain = node.decimalValue().stripTrailingZeros();
        return JsonNodeFactory.instance.numberNode(plain.scale() < 0 ? plain.setScale(0) : plain);
    }
}
