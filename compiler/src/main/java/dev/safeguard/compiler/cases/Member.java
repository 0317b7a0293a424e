package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An object of a case with its place, asked for its members by name. */
record Member(PlacedJson document, String pointer, ObjectNode json) {

    /** The object at the pointer. */
    static Member at(PlacedJson document, String pointer) throws CaseProblem {
        JsonNode json = document.json().at(pointer);
        if (json instanceof ObjectNode object) {
            return new Member(document, pointer, object);
        }
        throw new CaseProblem(new Finding(
                CaseCodes.WRONG_TYPE,
                document.at(pointer),
                "an object is wanted, not " + PlacedJson.kind(json),
                "write a mapping with the keys of a case"));
    }

    /** Refuses keys other than these. */
    void allow(List<String> known) throws CaseProblem {
        for (var member : json.properties()) {
            if (!known.contains(member.getKey())) {
                String otherwise = "remove it; the keys are " + String.join(", ", known);
                throw problem(
                        CaseCodes.UNKNOWN_KEY,
                        member.getKey(),
                        "unknown key `" + member.getKey() + "`",
                        Spelling.remedy(member.getKey(), known, otherwise));
            }
        }
    }

    boolean has(String key) {
        return json.hasNonNull(key);
    }

    Optional<String> text(String key) throws CaseProblem {
        if (!has(key)) {
            return Optional.empty();
        }
        if (!json.get(key).isTextual()) {
            throw wrongType(key, "text");
        }
        return Optional.of(json.get(key).textValue());
    }

    Optional<ObjectNode> object(String key) throws CaseProblem {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof ObjectNode object) {
            return Optional.of(object);
        }
        throw wrongType(key, "an object");
    }

    Optional<ArrayNode> array(String key) throws CaseProblem {
        if (!has(key)) {
            return Optional.empty();
        }
        if (json.get(key) instanceof ArrayNode array) {
            return Optional.of(array);
        }
        throw wrongType(key, "a list");
    }

    /** The list under the key, all of it objects; empty when there is none. */
    List<ObjectNode> objects(String key) throws CaseProblem {
        List<ObjectNode> objects = new ArrayList<>();
        for (JsonNode element : array(key).orElseGet(JsonNodeFactory.instance::arrayNode)) {
            if (!(element instanceof ObjectNode object)) {
                throw wrongType(key, "a list of objects");
            }
            objects.add(object);
        }
        return objects;
    }

    Member member(String key) throws CaseProblem {
        return at(document, Pointers.child(pointer, key));
    }

    private CaseProblem wrongType(String key, String wanted) {
        String found = PlacedJson.kind(json.get(key));
        return problem(CaseCodes.WRONG_TYPE, key, "`" + key + "` is " + found + ", not " + wanted, "write " + wanted);
    }

    CaseProblem problem(Code code, String key, String problem, String remedy) {
        String where = key.isEmpty() ? pointer : Pointers.child(pointer, key);
        return new CaseProblem(new Finding(code, document.at(where), problem, remedy));
    }
}
