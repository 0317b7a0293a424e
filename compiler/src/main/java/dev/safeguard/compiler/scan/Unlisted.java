package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.companion.Listing;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** In an inventory nothing is known of resources of a type that exports do not list, until it holds one of them. */
record Unlisted(Listing listing, Holdings holdings) implements Absence {

    @Override
    public boolean isOpen(String type, Optional<String> name) {
        Listing.Way way = listing.way(type);
        if (type.isEmpty() || way.isUsual()) {
            return false;
        }
        return name.filter(n -> way.oneByOne()).map(n -> !holdings.has(type, n)).orElseGet(() -> !holdings.has(type));
    }

    @Override
    public Decision judge(Resource resource, Decision decision) {
        if (decision instanceof Decision.NonCompliant none && isOfExistence(none.effect())) {
            ObjectNode sought = none.details().others();
            String type = withoutSlash(sought.path("type").asText());
            if (isOpen(type.toLowerCase(Locale.ROOT), name(sought.path("name")))) {
                return new Decision.Unknown(List.of(Reason.of(reason(type, resource))));
            }
        }
        return decision;
    }

    static boolean isOfExistence(EffectName effect) {
        return effect == EffectName.AUDIT_IF_NOT_EXISTS || effect == EffectName.DEPLOY_IF_NOT_EXISTS;
    }

    private static String withoutSlash(String type) {
        return type.endsWith("/") ? type.substring(0, type.length() - 1) : type;
    }

    /** A name with parents, or any name, is no name of one resource that is exported by itself. */
    private static Optional<String> name(JsonNode name) {
        return Optional.of(name.asText()).filter(text -> !text.isEmpty() && !text.contains("/") && !text.equals("?"));
    }

    private String reason(String type, Resource resource) {
        return "The inventory does not show whether there is a `" + type
                + "`: it holds none, and an export of `resources`"
                + " lists none. Export them, too, into the same folder: " + remedy(type, resource)
                + "; or say that the inventory is complete.";
    }

    private String remedy(String type, Resource resource) {
        Listing.Way way = listing.way(type);
        boolean below = type.regionMatches(
                true, 0, resource.type() + "/", 0, resource.type().length() + 1);
        String path = below ? type.substring(resource.type().length()) : "/providers/" + type;
        String get = "`az rest --method get --url <resource id>" + path + "?api-version=<version>` of each resource";
        return way.oneByOne() || way.table().isEmpty()
                ? get
                : "`az graph query -q " + way.table().get() + "`";
    }
}
