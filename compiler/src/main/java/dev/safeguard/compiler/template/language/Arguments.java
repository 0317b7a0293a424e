package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import java.util.List;
import java.util.stream.IntStream;

/** The arguments of one call, read with the type that the function wants. */
record Arguments(Invocation invocation, List<JsonNode> all) {
    int size() {
        return all.size();
    }

    boolean has(int index) {
        return index < all.size();
    }

    JsonNode get(int index) {
        return all.get(index);
    }

    Work work() {
        return invocation.work();
    }

    String text(int index) {
        if (!get(index).isTextual()) {
            throw wrong(index, "String");
        }
        String text = get(index).textValue();
        work().chargeText(text.length());
        return text;
    }

    List<String> texts() {
        return IntStream.range(0, size()).mapToObj(this::text).toList();
    }

    long integer(int index) {
        if (!Json.isInteger(get(index))) {
            throw wrong(index, "Integer");
        }
        return get(index).longValue();
    }

    boolean bool(int index) {
        if (!get(index).isBoolean()) {
            throw wrong(index, "Boolean");
        }
        return get(index).booleanValue();
    }

    JsonNode array(int index) {
        return container(index, get(index).isArray(), "Array");
    }

    JsonNode object(int index) {
        return container(index, get(index).isObject(), "Object");
    }

    private JsonNode container(int index, boolean fits, String type) {
        if (!fits) {
            throw wrong(index, type);
        }
        work().charge(get(index).size());
        return get(index);
    }

    TemplateFault wrong(int index, String expected) {
        return fault("expects its parameter '" + (index + 1) + "' to be of type '" + expected
                + "'. The provided value is of type '" + TypeName.of(get(index)) + "'.");
    }

    TemplateFault fault(String problem) {
        return invocation.fault(problem);
    }
}
