package dev.safeguard.deployer.local.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A request is refused; the caller gets the error envelope of ARM. Carries no stack: it is an answer, not a bug. */
public final class ArmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient List<ObjectNode> additionalInfo;
    private final transient Map<String, String> headers;

    private ArmException(
            int status, String code, String message, List<ObjectNode> additionalInfo, Map<String, String> headers) {
        super(message, null, false, false);
        this.status = status;
        this.code = code;
        this.additionalInfo = List.copyOf(additionalInfo);
        this.headers = Map.copyOf(headers);
    }

    public static ArmException of(int status, String code, String message) {
        return new ArmException(status, code, message, List.of(), Map.of());
    }

    public static ArmException badRequest(String code, String message) {
        return of(400, code, message);
    }

    public static ArmException notFound(String code, String message) {
        return of(404, code, message);
    }

    /** For a part of Azure that exists but is not imitated; 501 because clients do not retry it. */
    public static ArmException notServed(String what) {
        return of(501, "NotServedLocally", "The local Azure does not serve " + what + ".");
    }

    /** With machine-readable particulars: each {@code {type, info}}. */
    public ArmException with(String type, JsonNode info) {
        ObjectNode item = Json.object().put("type", type).set("info", info);
        List<ObjectNode> all = new ArrayList<>(additionalInfo);
        all.add(item);
        return new ArmException(status, code, reason(), all, headers);
    }

    public ArmException withHeader(String name, String value) {
        return new ArmException(status, code, reason(), additionalInfo, Map.of(name, value));
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    private String reason() {
        return String.valueOf(getMessage());
    }

    public ArmResponse response() {
        ObjectNode error = Json.object().put("code", code).put("message", reason());
        if (!additionalInfo.isEmpty()) {
            error.set("additionalInfo", Json.array(additionalInfo));
        }
        return new ArmResponse(status, headers, Optional.of(Json.object().set("error", error)));
    }
}
