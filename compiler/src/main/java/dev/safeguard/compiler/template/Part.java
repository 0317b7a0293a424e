package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a template together with the way to it. Names of members match in any case, an exact match first. */
record Part(PlacedText text, String pointer, JsonNode json) {

    Place place() {
        return text.at(pointer);
    }

    /** The member of that name that is there and not null. */
    Optional<Part> member(String name) {
        return nameOf(name)
                .map(found -> new Part(text, Pointers.child(pointer, found), json.get(found)))
                .filter(part -> !part.json.isNull());
    }

    /** The member's value; a missing node when there is none. */
    JsonNode value(String name) {
        return nameOf(name).map(json::get).orElse(MissingNode.getInstance());
    }

    boolean has(String name) {
        return nameOf(name).isPresent();
    }

    /** The text of a member; empty when it has another type. */
    Optional<String> string(String name) {
        return member(name).map(Part::json).filter(JsonNode::isTextual).map(JsonNode::textValue);
    }

    private Optional<String> nameOf(String name) {
        return Names.in(json, name);
    }

    /** The members of an object in the order of the text; none for anything else. */
    Map<String, Part> members() {
        Map<String, Part> members = new LinkedHashMap<>();
        json.properties()
                .forEach(member -> members.put(
                        member.getKey(), new Part(text, Pointers.child(pointer, member.getKey()), member.getValue())));
        return members;
    }

    /** The items of an array; none for anything else. */
    List<Part> items() {
        List<Part> items = new ArrayList<>();
        if (json.isArray()) {
            json.forEach(item -> items.add(new Part(text, Pointers.child(pointer, items.size()), item)));
        }
        return items;
    }

    /** The name or index by which its parent holds it. */
    String key() {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }
}
