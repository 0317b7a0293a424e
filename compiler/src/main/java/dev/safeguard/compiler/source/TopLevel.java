package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The members of a JSON object from the first on, until they tell what it is. */
final class TopLevel {
    private static final Set<String> TERRAFORM = Set.of(
            "terraform_version", "planned_values", "resource_changes", "prior_state", "lineage", "@level", "@message");
    private static final Set<String> LISTS = Set.of("data", "value");

    private final Set<String> seen = new HashSet<>();

    /** Whether a list, at whose beginning the parser stands, holds resources; an empty one may. */
    static boolean list(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        return first == null
                || first == JsonToken.END_ARRAY
                || (first == JsonToken.START_OBJECT && new TopLevel().kind(parser) == FileKind.INVENTORY);
    }

    /** The kind of the object at whose beginning the parser stands; stops reading as soon as it is sure. */
    FileKind kind(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            Optional<FileKind> sure = member(name.toLowerCase(Locale.ROOT), parser);
            if (sure.isPresent()) {
                return sure.get();
            }
            parser.skipChildren();
        }
        return atEnd();
    }

    private Optional<FileKind> member(String name, JsonParser parser) throws IOException {
        if (TERRAFORM.contains(name)) {
            return Optional.of(FileKind.TERRAFORM);
        }
        if (LISTS.contains(name) && parser.currentToken() == JsonToken.START_ARRAY) {
            return list(parser) ? Optional.of(FileKind.INVENTORY) : Optional.of(FileKind.OTHER);
        }
        if (name.equals("data") && parser.currentToken() == JsonToken.START_OBJECT && isTable(parser)) {
            return Optional.of(FileKind.INVENTORY);
        }
        if (parser.currentToken() == JsonToken.VALUE_STRING) {
            text(name, parser);
        } else {
            seen.add(name);
        }
        return schema().or(() -> isResource() ? Optional.of(FileKind.INVENTORY) : Optional.empty());
    }

    /** Whether an object is a table of Resource Graph, whose columns come first; reads it to its end if it is none. */
    private static boolean isTable(JsonParser parser) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            if (parser.currentName().equals("columns")) {
                return true;
            }
            parser.nextToken();
            parser.skipChildren();
        }
        return false;
    }

    private void text(String name, JsonParser parser) throws IOException {
        switch (name) {
            case "$schema" -> seen.add("$schema " + parser.getText().toLowerCase(Locale.ROOT));
            case "type" -> seen.add(parser.getText().contains("/") ? "type a/b" : "type");
            default -> seen.add(name);
        }
    }

    private Optional<FileKind> schema() {
        if (seen.stream().anyMatch(s -> s.startsWith("$schema ") && s.contains("deploymenttemplate.json"))) {
            return Optional.of(FileKind.ARM);
        }
        return seen.stream().anyMatch(s -> s.startsWith("$schema ") && s.contains("deploymentparameters.json"))
                ? Optional.of(FileKind.PARAMETERS)
                : Optional.empty();
    }

    private boolean isResource() {
        return seen.contains("type a/b") && (seen.contains("id") || seen.contains("name"));
    }

    /** Without a schema there is still the version of the content. */
    private FileKind atEnd() {
        if (seen.contains("contentversion") && seen.contains("resources")) {
            return FileKind.ARM;
        }
        return seen.contains("contentversion") && seen.contains("parameters") ? FileKind.PARAMETERS : FileKind.OTHER;
    }
}
