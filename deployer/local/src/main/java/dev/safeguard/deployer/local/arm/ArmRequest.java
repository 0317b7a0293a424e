package dev.safeguard.deployer.local.arm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/**
 * One call as ARM sees it.
 *
 * @param path the id that the path spells, in the caller's casing
 * @param variables what the route's placeholders stand for in this path
 * @param scope what stands before the route's fixed part; the tenant when nothing does
 * @param body text as sent, possibly empty
 * @param base scheme, host and port that the caller used; links are built on it
 */
public record ArmRequest(
        String method, ArmId path, ArmId scope, Map<String, String> variables, Query query, String body, String base) {
    public ArmRequest {
        variables = Map.copyOf(variables);
    }

    /** The same call after a route has read its path. */
    public ArmRequest routed(ArmId scope, Map<String, String> variables) {
        return new ArmRequest(method, path, scope, variables, query, body, base);
    }

    /**
     * What a placeholder of the route stands for.
     *
     * @throws IllegalArgumentException when the route has no such placeholder: our own bug
     */
    public String variable(String name) {
        String value = variables.get(name);
        if (value == null) {
            throw new IllegalArgumentException("no placeholder " + name);
        }
        return value;
    }

    public String apiVersion() {
        return query.get("api-version").orElse("");
    }

    /** The body as an object; an absent body is an empty object. */
    public ObjectNode json() {
        if (body.isBlank()) {
            return Json.object();
        }
        if (parse() instanceof ObjectNode object) {
            return object;
        }
        throw invalid("The request content must be a JSON object.");
    }

    /** The body as an object, which must be there. */
    public ObjectNode requiredJson() {
        if (body.isBlank()) {
            throw invalid("The request content was empty.");
        }
        return json();
    }

    private JsonNode parse() {
        try {
            return Json.parse(body);
        } catch (JsonProcessingException e) {
            throw invalid("The request content was invalid and could not be deserialized: '" + e.getOriginalMessage()
                    + "', line " + e.getLocation().getLineNr() + ", position "
                    + e.getLocation().getColumnNr() + ".");
        }
    }

    private static ArmException invalid(String message) {
        return ArmException.badRequest("InvalidRequestContent", message);
    }

    /** Absolute address of this call with another query, for paging. */
    public String link(Query other) {
        return base + encoded(path) + "?" + other;
    }

    private static String encoded(ArmId path) {
        try {
            return new URI(null, null, path.toString(), null).toASCIIString();
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e); // the path came out of a URI
        }
    }
}
