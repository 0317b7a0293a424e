package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * A value for the attribute of a row and what must come of it, worked out from the words of the row alone: the second opinion
 * on the mapping.
 *
 * @param resource the attributes, with the one of the row set and what its transform reads beside it
 * @param expected what must stand at the row's ARM path; empty when nothing may
 */
record Samples(ObjectNode resource, List<String> expected) {
    private static final String KEY = "https://kv.vault.azure.net/keys/cmk/0a1b";
    private static final String OWNER =
            "/providers/Microsoft.Authorization/roleDefinitions/8e3af657-a8ff-443c-a75c-2fe8c4bcb635";

    static Samples of(MapRow row) {
        String word = row.transform().replaceAll(":.*", "");
        String argument = row.transform().substring(Math.min(row.transform().length(), word.length() + 1));
        String first = argument.replaceAll("[/,=].*", "");
        return switch (word) {
            case "=", "refname", "pair", "each" -> plain(row, word, argument);
            case "not" -> with(row, "true", "false");
            case "true-only" -> with(row, "true", "true");
            case "bool" -> with(row, "true", "'" + first + "'");
            case "map" -> mapped(row, argument);
            case "unset" -> with(row, "5", "5");
            case "present" -> with(row, "'sample'", json(argument));
            case "const" -> constant(row, argument);
            case "join" -> with(row, "'sample'", "'sample'");
            case "split" -> with(row, "'a,b'", "'a'", "'b'");
            case "concat" -> with(row, "'sample'", "'sample_'");
            case "keyid" -> with(row, "'" + KEY + "'", keyPart(argument));
            case "rolename" -> with(row, "'Owner'", "'" + OWNER + "'");
            case "json" -> with(row, "'[1]'", "[1]");
            case "sensitive", "unknown", "link", "computed" -> with(row, "'sample'", "'?'");
            case "derive" -> derived(row, argument);
            case "when" -> guarded(with(row, "'sample'", "'sample'"), row, argument);
            default -> throw new IllegalArgumentException(row.toString());
        };
    }

    private static Samples plain(MapRow row, String word, String argument) {
        return switch (word) {
            case "refname" -> with(row, "'sample'", "'?'");
            case "each" ->
                row.armPath().endsWith("userAssignedIdentities")
                        ? with(row, "'sample'", "{'sample':{}}")
                        : withGuard(row, argument.isEmpty() ? "'sample'" : "[{'addressRange':'sample'}]");
            default -> with(row, "'sample'", "'sample'");
        };
    }

    /** The block of a private endpoint counts only when it says how it is approved. */
    private static Samples withGuard(MapRow row, String expected) {
        Samples samples = with(row, "'sample'", expected);
        if (!row.attribute().startsWith("private_service_connection")) {
            return samples;
        }
        String manual = row.armPath().contains("manualPrivateLink") ? "true" : "false";
        return guarded(samples, row, "is_manual_connection=" + manual);
    }

    private static Samples guarded(Samples samples, MapRow row, String condition) {
        String[] parts = condition.split("=", 2);
        String block = row.attribute().substring(0, row.attribute().indexOf('.') + 1);
        String value = parts[1].matches("true|false") ? parts[1] : "'" + parts[1] + "'";
        set(samples.resource(), block + parts[0], Json.of(value));
        return samples;
    }

    private static Samples mapped(MapRow row, String pairs) {
        String[] first = pairs.split(",", -1)[0].split("=", 2);
        return first[1].equals("absent")
                ? new Samples(resource(row, "'" + first[0] + "'"), List.of())
                : with(row, "'" + first[0] + "'", "'" + first[1] + "'");
    }

    private static Samples constant(MapRow row, String value) {
        return value.equals("absent")
                ? new Samples(resource(row, "'sample'"), List.of())
                : with(row, "'sample'", json(value));
    }

    private static Samples derived(MapRow row, String rule) {
        return rule.equals("plan-tier") ? with(row, "'EP1'", "'ElasticPremium'") : with(row, "true", "'TrustedLaunch'");
    }

    private static String keyPart(String part) {
        return switch (part) {
            case "vaultUri" -> "'https://kv.vault.azure.net/'";
            case "name" -> "'cmk'";
            default -> "'0a1b'";
        };
    }

    /** As the table writes values: bare words are texts. */
    private static String json(String value) {
        return value.matches("true|false|\\d+|\\{}|\".*\"") ? value : "'" + value + "'";
    }

    private static Samples with(MapRow row, String value, String... expected) {
        return new Samples(
                resource(row, value),
                List.of(expected).stream()
                        .map(text -> Json.of(text.equals("'?'") ? "'?'" : text))
                        .map(Json::shown)
                        .map(JsonNode::toString)
                        .toList());
    }

    static ObjectNode resource(MapRow row, String value) {
        return resource(row, Json.of(value));
    }

    static ObjectNode resource(MapRow row, JsonNode value) {
        ObjectNode resource = JsonNodeFactory.instance.objectNode();
        set(resource, row.attribute(), value);
        return resource;
    }

    /** Makes the blocks on the way, one of each. */
    static void set(ObjectNode block, String path, JsonNode value) {
        int dot = path.indexOf('.');
        String segment = dot < 0 ? path : path.substring(0, dot);
        String name = segment.replace("[*]", "");
        boolean list = !segment.equals(name);
        if (dot < 0) {
            block.set(name, list ? JsonNodeFactory.instance.arrayNode().add(value) : value);
        } else if (list) {
            ArrayNode elements = block.withArrayProperty(name);
            ObjectNode inner = elements.isEmpty() ? elements.addObject() : (ObjectNode) elements.path(0);
            set(inner, path.substring(dot + 1), value);
        } else {
            set(block.withObjectProperty(name), path.substring(dot + 1), value);
        }
    }
}
