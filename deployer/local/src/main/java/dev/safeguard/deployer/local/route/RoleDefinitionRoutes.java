package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.http.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The built-in role definitions that policies and estates use, read only; their permissions are not listed. */
final class RoleDefinitionRoutes {
    private static final String TYPE = "Microsoft.Authorization/roleDefinitions";

    private record Role(String id, String name) {}

    private final List<Role> roles = read();
    private final Paging paging;

    RoleDefinitionRoutes(Paging paging) {
        this.paging = paging;
    }

    void addTo(Router router) {
        router.add("GET", "{scope}/providers/" + TYPE, this::list)
                .add("GET", "{scope}/providers/" + TYPE + "/{role}", this::get);
    }

    private static List<Role> read() {
        try (InputStream in = RoleDefinitionRoutes.class.getResourceAsStream("roles.tsv")) {
            if (in == null) {
                throw new IllegalStateException("roles.tsv is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .map(columns -> new Role(columns[0], columns[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ArmResponse list(ArmRequest request) {
        var filter = request.query()
                .get("$filter")
                .filter(text -> !text.equalsIgnoreCase("atScopeAndBelow()"))
                .map(Filter::parse)
                .orElse(row -> true);
        return paging.list(
                request,
                roles.stream()
                        .map(role -> json(role, request.scope()))
                        .filter(row -> filter.test(Json.object(row, "properties")))
                        .toList());
    }

    private ArmResponse get(ArmRequest request) {
        String wanted = request.variable("role");
        Optional<Role> found = roles.stream()
                .filter(role -> role.id().equalsIgnoreCase(wanted))
                .findFirst();
        return ArmResponse.ok(json(
                found.orElseThrow(() -> ArmException.notFound(
                        "RoleDefinitionDoesNotExist",
                        "The local Azure knows no role definition with ID '" + wanted + "'.")),
                request.scope()));
    }

    private static ObjectNode json(Role role, ArmId scope) {
        ArmId id = scope.child("providers", "Microsoft.Authorization", "roleDefinitions", role.id());
        ObjectNode properties = Json.object().put("roleName", role.name()).put("type", "BuiltInRole");
        properties.set("assignableScopes", Json.strings(List.of("/")));
        return Bodies.resource(id, properties);
    }
}
