package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.companion.Listing;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Lookout;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.expression.UnknownValue;
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
            String type = Lookout.type(sought.path("type").asText());
            Optional<String> name = name(none);
            if (isHidden(resource, type) || isOpen(type.toLowerCase(Locale.ROOT), name)) {
                return new Decision.Unknown(List.of(Reason.of(reason(type, name, resource))));
            }
        }
        return decision;
    }

    /** What Azure shows inside of a resource is not seen where the export leaves out the properties. */
    private static boolean isHidden(Resource resource, String type) {
        String below = resource.type() + "/";
        return UnknownValue.isUnknown(resource.json().path("properties"))
                && type.regionMatches(true, 0, below, 0, below.length());
    }

    static boolean isOfExistence(EffectName effect) {
        return effect == EffectName.AUDIT_IF_NOT_EXISTS || effect == EffectName.DEPLOY_IF_NOT_EXISTS;
    }

    /** The name sought. A name with parents, or any name, is no name of one resource that is exported by itself. */
    static Optional<String> name(Decision.NonCompliant none) {
        return Optional.of(none.details().others().path("name").asText())
                .filter(text -> !text.isEmpty() && !text.contains("/") && !text.equals("?"));
    }

    private String reason(String type, Optional<String> name, Resource resource) {
        Listing.Way way = listing.way(type);
        String leaf = name.filter(n -> way.oneByOne()).map(n -> "/" + n).orElse("");
        return "Whether there is a `" + type + leaf
                + "` is not known: the inventory holds none, and exports of resources"
                + " do not list them. Export them too, into the same folder, with " + remedy(way, type, leaf, resource)
                + "; or scan with --inventory-complete.";
    }

    private static String remedy(Listing.Way way, String type, String leaf, Resource resource) {
        String base = resource.type() + "/";
        boolean below = type.regionMatches(true, 0, base, 0, base.length());
        String path = (below ? type.substring(base.length() - 1) : "/providers/" + type) + leaf;
        String get = "`az rest --method get --url <resource id>" + path + "?api-version=<version>` for each resource";
        return way.table()
                .filter(table -> !way.oneByOne())
                .map(table -> "`az graph query -q " + table + "`")
                .orElse(get);
    }
}
