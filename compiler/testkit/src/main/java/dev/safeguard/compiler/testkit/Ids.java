package dev.safeguard.compiler.testkit;

import java.util.Locale;

/** Ids of resources in the test's resource group. */
final class Ids {
    private Ids() {}

    static String of(String type, String name) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "microsoft.resources/subscriptions" -> Setting.SUBSCRIPTION;
            case "microsoft.resources/resourcegroups", "microsoft.resources/subscriptions/resourcegroups" ->
                Setting.SUBSCRIPTION + "/resourceGroups/" + name;
            default -> Setting.GROUP + "/providers/" + interleaved(type.split("/", -1), name.split("/", -1));
        };
    }

    /** {@code Microsoft.Sql/servers/srv/databases/db}. */
    private static String interleaved(String[] types, String[] names) {
        StringBuilder path = new StringBuilder(types[0]);
        for (int i = 1; i < types.length; i++) {
            path.append('/').append(types[i]).append('/').append(names[Math.min(i, names.length) - 1]);
        }
        return path.toString();
    }
}
