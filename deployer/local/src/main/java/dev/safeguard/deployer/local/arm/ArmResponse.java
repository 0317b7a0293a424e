package dev.safeguard.deployer.local.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is sent back.
 *
 * @param headers besides those that every answer carries
 * @param body absent for 204 and for the answers to HEAD
 */
public record ArmResponse(int status, Map<String, String> headers, Optional<JsonNode> body) {
    public ArmResponse {
        headers = Map.copyOf(headers);
    }

    public static ArmResponse of(int status, JsonNode body) {
        return new ArmResponse(status, Map.of(), Optional.of(body));
    }

    public static ArmResponse ok(JsonNode body) {
        return of(200, body);
    }

    public static ArmResponse empty(int status) {
        return new ArmResponse(status, Map.of(), Optional.empty());
    }

    public ArmResponse with(String header, String value) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.put(header, value);
        return new ArmResponse(status, all, body);
    }
}
