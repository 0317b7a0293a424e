package dev.safeguard.compiler.evaluate;

import java.util.Optional;
import java.util.stream.Stream;

/** The operations of modify, and what append does. */
enum Operation {
    ADD("add"),
    ADD_OR_REPLACE("addOrReplace"),
    REMOVE("remove"),
    /** The effect append; not an operation that a rule may name. */
    APPEND("append");

    private final String json;

    Operation(String json) {
        this.json = json;
    }

    String json() {
        return json;
    }

    /** Looks an operation up, in any case. */
    static Optional<Operation> named(String name) {
        return Stream.of(values()).filter(o -> o.json.equalsIgnoreCase(name)).findFirst();
    }
}
