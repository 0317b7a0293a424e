package dev.safeguard.compiler.template;

import java.util.List;
import java.util.Locale;

/** Types of resources that Azure Policy never judges. */
final class Exempt {
    private static final List<String> PREFIXES = List.of(
            "microsoft.billing/", "microsoft.capacity/reservationorders/", "microsoft.help/", "microsoft.diagnostics/");
    private static final List<String> OF_RESOURCES =
            List.of("subscriptions/resourcegroups", "resourcegroups", "subscriptions");
    /** What App Service only passes on. */
    private static final List<String> PASSED_ON = List.of(
            "microsoft.web/sites/functions",
            "microsoft.web/sites/sourcecontrols",
            "microsoft.web/sites/siteextensions");

    private static final String RESOURCES = "microsoft.resources/";

    private Exempt() {}

    static boolean contains(String type) {
        String key = type.toLowerCase(Locale.ROOT);
        if (key.startsWith(RESOURCES)) {
            return !OF_RESOURCES.contains(key.substring(RESOURCES.length()));
        }
        return PASSED_ON.contains(key) || PREFIXES.stream().anyMatch(key::startsWith);
    }
}
