package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template is deployed into, as its {@code $schema} says. */
enum Level {
    RESOURCE_GROUP(""),
    SUBSCRIPTION("subscription"),
    MANAGEMENT_GROUP("managementgroup"),
    TENANT("tenant");

    private static final Pattern TEMPLATE = Pattern.compile(
            "https?://schema\\.management\\.azure\\.com/schemas/[^/]+/(\\w*)deploymentTemplate\\.json#?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern PARAMETERS = Pattern.compile(
            "https?://schema\\.management\\.azure\\.com/schemas/[^/]+/(\\w*)(deployment|template)?parameters\\.json#?",
            Pattern.CASE_INSENSITIVE);

    private final String prefix;

    Level(String prefix) {
        this.prefix = prefix;
    }

    /** The level that a schema of templates names; empty for any other schema. */
    static Optional<Level> of(JsonNode schema) {
        Matcher matcher = TEMPLATE.matcher(schema.asText(""));
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String prefix = matcher.group(1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(level -> level.prefix.equals(prefix))
                .findFirst();
    }

    static boolean isParameterSchema(JsonNode schema) {
        return PARAMETERS.matcher(schema.asText("")).matches();
    }

    /** How people call it. */
    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
