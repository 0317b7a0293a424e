package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** A type as resources write it, with the api-version that some of them name. */
record TypeKey(String type, Optional<String> apiVersion) {
    /** A resource that has them and nothing else. */
    ObjectNode sample() {
        return Samples.of(type, apiVersion);
    }
}
