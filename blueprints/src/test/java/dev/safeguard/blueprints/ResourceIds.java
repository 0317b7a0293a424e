package dev.safeguard.blueprints;

import java.util.List;

/** Ids from types and names. */
final class ResourceIds {
    private static final String GROUP = "Microsoft.Resources/resourceGroups";

    private ResourceIds() {}

    /** {@code scope/providers/Ns/type/name/…}; resource groups have ids of their own form. */
    static String under(String scope, String type, List<String> names) {
        if (type.equalsIgnoreCase(GROUP)) {
            return scope + "/resourceGroups/" + names.get(0);
        }
        return scope + "/providers/" + path(type, names);
    }

    private static String path(String type, List<String> names) {
        String[] types = type.split("/", -1);
        if (types.length != names.size() + 1) {
            throw new IllegalArgumentException(type + " does not take the names " + names);
        }
        StringBuilder path = new StringBuilder(types[0]);
        for (int i = 0; i < names.size(); i++) {
            path.append('/').append(types[i + 1]).append('/').append(names.get(i));
        }
        return path.toString();
    }
}
