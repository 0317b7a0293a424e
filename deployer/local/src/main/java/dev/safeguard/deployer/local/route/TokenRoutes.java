package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.NameGuid;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import dev.safeguard.deployer.local.store.Store;
import dev.safeguard.deployer.local.store.Tenant;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * Tokens in the form of the managed identity endpoint, for clients that insist on one. They are unsigned, hold no secret,
 * and the local Azure never looks at them.
 */
final class TokenRoutes {
    private static final Duration LIFETIME = Duration.ofHours(1);

    private final String tenant;
    private final Store store;

    TokenRoutes(Tenant tenant) {
        this.tenant = tenant.id();
        this.store = tenant.store();
    }

    void addTo(Router router) {
        router.addUnversioned("GET", "/metadata/identity/oauth2/token", this::token)
                .addUnversioned("GET", "/msi/token", this::token);
    }

    private ArmResponse token(ArmRequest request) {
        String resource = request.query()
                .get("resource")
                .orElseThrow(() -> ArmException.badRequest("invalid_request", "The resource parameter is required."));
        Instant now = store.now();
        Instant end = now.plus(LIFETIME);
        return ArmResponse.ok(Json.object()
                .put("access_token", jwt(resource, now, end))
                .put("client_id", NameGuid.ofIds("client", tenant))
                .put("expires_in", Long.toString(LIFETIME.toSeconds()))
                .put("expires_on", Long.toString(end.getEpochSecond()))
                .put("ext_expires_in", Long.toString(LIFETIME.toSeconds()))
                .put("not_before", Long.toString(now.getEpochSecond()))
                .put("resource", resource)
                .put("token_type", "Bearer"));
    }

    private String jwt(String resource, Instant from, Instant end) {
        ObjectNode claims = Json.object()
                .put("aud", resource)
                .put("iss", "https://sts.windows.net/" + tenant + "/")
                .put("iat", from.getEpochSecond())
                .put("nbf", from.getEpochSecond())
                .put("exp", end.getEpochSecond())
                .put("appid", NameGuid.ofIds("client", tenant))
                .put("idtyp", "app")
                .put("oid", NameGuid.ofIds("caller", tenant))
                .put("sub", NameGuid.ofIds("caller", tenant))
                .put("tid", tenant);
        return encode(Json.object().put("alg", "none").put("typ", "JWT")) + "." + encode(claims) + ".";
    }

    private static String encode(ObjectNode part) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Json.text(part).getBytes(StandardCharsets.UTF_8));
    }
}
