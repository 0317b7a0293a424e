package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * What {@code requestContext()} returns.
 *
 * @param apiVersion of the request, such as {@code 2023-01-01}; when empty, the resource's own, then the newest of its type
 * @param identity claims of the caller: {@code idtyp}, {@code appid}, {@code acrs}, …
 */
public record RequestContext(Optional<String> apiVersion, ObjectNode identity) {

    public static RequestContext none() {
        return new RequestContext(Optional.empty(), JsonNodeFactory.instance.objectNode());
    }

    public static RequestContext ofVersion(String apiVersion) {
        return new RequestContext(Optional.of(apiVersion), JsonNodeFactory.instance.objectNode());
    }
}
