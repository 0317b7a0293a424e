package dev.safeguard.compiler.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/** An object under construction, from which what is empty is left out. */
final class Json {
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    ObjectNode build() {
        return node;
    }

    Json set(String name, JsonNode value) {
        node.set(name, value);
        return this;
    }

    Json set(String name, Value value) {
        return set(name, Values.toJson(value));
    }

    Json text(String name, Optional<String> text) {
        text.ifPresent(t -> node.set(name, TextNode.valueOf(t)));
        return this;
    }

    Json value(String name, Optional<Value> value) {
        value.ifPresent(v -> set(name, v));
        return this;
    }

    Json members(String name, Value.Obj object) {
        return object.members().isEmpty() ? this : set(name, object);
    }

    Json object(String name, ObjectNode object) {
        return object.isEmpty() ? this : set(name, object);
    }

    /** The members of an open object, beside those set already. */
    Json with(Value.Obj others) {
        Values.toJson(others).properties().forEach(member -> node.set(member.getKey(), member.getValue()));
        return this;
    }

    <T> Json list(String name, Collection<T> items, Function<T, JsonNode> json) {
        return items.isEmpty() ? this : array(name, items, json);
    }

    /** As {@link #list}, also when there are none. */
    <T> Json array(String name, Collection<T> items, Function<T, JsonNode> json) {
        var array = node.putArray(name);
        items.forEach(item -> array.add(json.apply(item)));
        return this;
    }
}
