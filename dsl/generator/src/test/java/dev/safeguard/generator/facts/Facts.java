package dev.safeguard.generator.facts;

import java.util.List;
import java.util.Optional;

/** Facts for tests. */
final class Facts {
    static final String TYPE = "Contoso.Health/records";

    private Facts() {}

    static AliasFact alias(String name, String path) {
        return alias(TYPE, name, path);
    }

    static AliasFact alias(String type, String name, String path) {
        ValueFacts value = new ValueFacts(ValueKind.STRING, Modifiable.NO);
        return new AliasFact(type, name, path, value, Optional.empty(), List.of());
    }
}
