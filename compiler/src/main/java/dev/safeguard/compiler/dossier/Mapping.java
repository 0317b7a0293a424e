package dev.safeguard.compiler.dossier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** An object of a dossier with its place; a value of the wrong type is a finding, and then as if it were not there. */
record Mapping(PlacedJson document, String pointer, ObjectNode json, Consumer<Finding> findings) {

    /** The object at the pointer; a finding and nothing when something else is there. */
    static Optional<Mapping> at(PlacedJson document, String pointer, Consumer<Finding> findings) {
        if (document.json().at(pointer) instanceof ObjectNode object) {
            return Optional.of(new Mapping(document, pointer, object, findings));
        }
        findings.accept(new Finding(
                DossierCodes.WRONG_TYPE,
                document.at(pointer),
                "an object is wanted, not " + PlacedJson.kind(document.json().at(pointer)),
                "write `key: value` lines"));
        return Optional.empty();
    }

    List<String> keys() {
        List<String> keys = new ArrayList<>();
        json.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    /** Reports keys other than these. */
    void allow(List<String> known) {
        keys().stream().filter(key -> !known.contains(key)).forEach(key -> {
            String otherwise = "remove it; the keys are " + String.join(", ", known);
            problem(DossierCodes.UNKNOWN_KEY, key, "unknown key `" + key + "`", Spelling.remedy(key, known, otherwise));
        });
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    /** A text that says something; a blank one counts as none. */
    Optional<String> text(String key) {
        if (has(key) && !json.get(key).isTextual()) {
            return wrongType(key, "text");
        }
        return Optional.ofNullable(json.get(key))
                .map(JsonNode::asText)
                .map(String::strip)
                .filter(text -> has(key) && !text.isEmpty());
    }

    /** A text, number or truth value as text; it may be empty. */
    Optional<String> word(String key) {
        return json.get(key).isContainerNode() || !has(key)
                ? wrongType(key, "text")
                : Optional.of(json.get(key).asText());
    }

    Optional<Long> integer(String key) {
        if (has(key) && !json.get(key).isIntegralNumber()) {
            return wrongType(key, "a whole number");
        }
        return has(key) ? Optional.of(json.get(key).longValue()) : Optional.empty();
    }

    /** A list of texts. */
    Optional<List<String>> texts(String key) {
        if (!has(key)) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        for (JsonNode element : json.get(key)) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        return json.get(key).isArray() && texts.size() == json.get(key).size()
                ? Optional.of(texts)
                : wrongType(key, "a list of texts");
    }

    Optional<Mapping> mapping(String key) {
        return has(key) ? at(document, Pointers.child(pointer, key), findings) : Optional.empty();
    }

    private <T> Optional<T> wrongType(String key, String wanted) {
        String found = PlacedJson.kind(json.get(key));
        problem(DossierCodes.WRONG_TYPE, key, "`" + key + "` is " + found + ", not " + wanted, "write " + wanted);
        return Optional.empty();
    }

    /** Adds a finding about a key, or about the whole object when the key is empty. */
    void problem(Code code, String key, String problem, String remedy) {
        String where = key.isEmpty() ? pointer : Pointers.child(pointer, key);
        findings.accept(new Finding(code, document.at(where), problem, remedy));
    }
}
