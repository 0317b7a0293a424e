package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Outcome.Failure;
import dev.safeguard.compiler.expression.Outcome.Unknown;
import dev.safeguard.compiler.expression.Outcome.Value;
import java.util.Optional;
import java.util.stream.Collectors;

/** A value on its way through {@code .name} and {@code [0]}, with its origin. */
record Located(Outcome outcome, Origin origin) {
    static Located plain(Outcome outcome) {
        return new Located(outcome, Origin.PLAIN);
    }

    private static Located failure(String message) {
        return plain(new Failure(message));
    }

    /** The value as a node, an unknown one marked; a fault when there is none. */
    JsonNode json() {
        if (outcome instanceof Failure failure) {
            throw new EvaluationFault(failure.message());
        }
        return outcome instanceof Value value ? value.json() : ((Unknown) outcome).node();
    }

    Located property(String name) {
        return outcome instanceof Value value
                ? new Located(property(value.json(), name), origin.property(name))
                : plain(outcome);
    }

    Located index(Outcome index) {
        if (outcome instanceof Failure || index instanceof Failure) {
            return plain(outcome instanceof Failure ? outcome : index);
        }
        if (outcome instanceof Value value && index instanceof Value at) {
            return index(value.json(), at.json());
        }
        return plain(outcome instanceof Unknown ? outcome : index);
    }

    private Located index(JsonNode target, JsonNode index) {
        if (index.isTextual()) {
            return property(index.textValue());
        }
        if (!Json.isInteger(index)) {
            return failure("an index must be an integer or a property name, got " + Json.kind(index));
        }
        return target.isArray()
                ? plain(member(target, index.longValue()))
                : failure("index `" + index + "` needs an array, got " + Json.kind(target));
    }

    private static Outcome member(JsonNode array, long index) {
        return 0 <= index && index < array.size()
                ? Outcome.of(array.get((int) index))
                : new Failure("index `" + index + "` is out of bounds: the array has " + array.size() + " elements");
    }

    private Outcome property(JsonNode target, String name) {
        if (!target.isObject() && !target.isNull()) {
            return new Failure("property `" + name + "` needs an object, got " + Json.kind(target));
        }
        Optional<JsonNode> found = Json.nameIn(target, name).map(target::get);
        if (found.isPresent() && !found.get().isNull()) {
            return Outcome.of(found.get());
        }
        return origin.absent(name).or(() -> found).map(Outcome::of).orElseGet(() -> missing(target, name));
    }

    private static Outcome missing(JsonNode target, String name) {
        return new Failure(
                target.isNull()
                        ? "property `" + name + "` cannot be read from null"
                        : "property `" + name + "` does not exist, available properties are " + names(target));
    }

    private static String names(JsonNode object) {
        return object.propertyStream()
                .map(entry -> "`" + entry.getKey() + "`")
                .limit(20)
                .collect(
                        Collectors.collectingAndThen(Collectors.joining(", "), list -> list.isEmpty() ? "none" : list));
    }
}
