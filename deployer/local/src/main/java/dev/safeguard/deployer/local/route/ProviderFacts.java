package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.compiler.alias.Modifiable;
import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.deployer.local.arm.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The provider listing that the alias catalogue amounts to, in the service's shape. */
record ProviderFacts(AliasCatalog catalog) {

    /** As published, sorted. */
    List<String> namespaces() {
        return catalog.namespaces();
    }

    ObjectNode json(String namespace, boolean withAliases) {
        List<TypeFacts> types = catalog.types(namespace);
        ObjectNode json = Json.object().put("id", "/providers/" + namespace).put("namespace", namespace);
        return json.set(
                "resourceTypes",
                Json.array(types.stream().map(type -> type(type, withAliases)).toList()));
    }

    private ObjectNode type(TypeFacts type, boolean withAliases) {
        ObjectNode json = Json.object();
        json.put("resourceType", type.name().substring(type.name().indexOf('/') + 1));
        json.set("locations", Json.strings(List.of()));
        json.set("apiVersions", Json.strings(type.newestApiVersion().stream().toList()));
        json.put("capabilities", capabilities(type));
        if (withAliases) {
            json.set(
                    "aliases",
                    Json.array(catalog.aliases(type.name()).stream()
                            .map(ProviderFacts::alias)
                            .toList()));
        }
        return json;
    }

    private static String capabilities(TypeFacts type) {
        List<String> all = new ArrayList<>();
        if (type.tags()) {
            all.add("SupportsTags");
        }
        if (type.location()) {
            all.add("SupportsLocation");
        }
        return all.isEmpty() ? "None" : String.join(", ", all);
    }

    private static ObjectNode alias(Alias alias) {
        ObjectNode json = Json.object().put("name", alias.name());
        json.set("paths", paths(alias));
        json.put("defaultPath", alias.defaultPath());
        boolean modifiable = alias.modifiable(Optional.empty()) == Modifiable.YES;
        return json.set(
                "defaultMetadata",
                Json.object()
                        .put("type", title(alias.type(Optional.empty())))
                        .put("attributes", modifiable ? "Modifiable" : "None"));
    }

    private static String title(AliasType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static JsonNode paths(Alias alias) {
        return Json.array(alias.paths().stream()
                .map(path -> Json.object()
                        .put("path", path.path())
                        .<ObjectNode>set("apiVersions", Json.strings(path.apiVersions())))
                .toList());
    }
}
