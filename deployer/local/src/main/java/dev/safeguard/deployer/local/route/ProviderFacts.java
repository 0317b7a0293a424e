package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.AliasPattern;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.compiler.alias.Modifiable;
import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.compiler.alias.VersionedPath;
import dev.safeguard.deployer.local.arm.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

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
        if (!type.assumed()) {
            json.put("capabilities", capabilities(type));
        }
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
        json.set(
                "paths",
                Json.array(alias.paths().stream().map(ProviderFacts::path).toList()));
        json.put("defaultPath", alias.defaultPath());
        alias.pattern().ifPresent(pattern -> json.set("defaultPattern", pattern(pattern)));
        return json.set("defaultMetadata", metadata(alias.type(), alias.modifiable()));
    }

    private static JsonNode path(VersionedPath path) {
        ObjectNode json = Json.object().put("path", path.path());
        json.set("apiVersions", Json.strings(path.apiVersions()));
        path.pattern().ifPresent(pattern -> json.set("pattern", pattern(pattern)));
        return json.set("metadata", metadata(path.type(), path.modifiable()));
    }

    private static ObjectNode pattern(AliasPattern pattern) {
        return Json.object()
                .put("phrase", pattern.phrase())
                .put("variable", pattern.variable())
                .put("type", "Extract");
    }

    /** Where we do not know whether it is modifiable, nothing is said. */
    private static ObjectNode metadata(AliasType type, Modifiable modifiable) {
        ObjectNode json = Json.object().put("type", type == AliasType.UNKNOWN ? "NotSpecified" : title(type));
        return modifiable == Modifiable.UNKNOWN
                ? json
                : json.put("attributes", modifiable == Modifiable.YES ? "Modifiable" : "None");
    }

    private static String title(AliasType type) {
        return type.name().charAt(0) + type.name().substring(1).toLowerCase(Locale.ROOT);
    }
}
