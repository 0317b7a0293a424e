package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.expression.InvariantText;
import java.util.List;

/** The names that a row is recognised by. */
enum RowName {
    ID,
    TYPE,
    NAME,
    API_VERSION,
    PROPERTIES,
    /** One of them in another spelling. */
    ODD,
    OTHER;

    private static final List<String> KNOWN = List.of("id", "type", "name", "apiVersion", "fullName", "scope", "kind");

    static RowName of(String name) {
        return switch (name) {
            case "id" -> ID;
            case "type" -> TYPE;
            case "name" -> NAME;
            case "apiVersion" -> API_VERSION;
            case "properties" -> PROPERTIES;
            default -> isKnownInAnotherCase(name) ? ODD : OTHER;
        };
    }

    private static boolean isKnownInAnotherCase(String name) {
        return KNOWN.stream().anyMatch(known -> InvariantText.equal(known, name) && !known.equals(name));
    }
}
