package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Resources that have a type and nothing else. */
final class Samples {
    private Samples() {}

    static ObjectNode ofType(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode of(String type, Optional<String> apiVersion) {
        ObjectNode sample = ofType(type);
        apiVersion.ifPresent(version -> sample.put("apiVersion", version));
        return sample;
    }
}
