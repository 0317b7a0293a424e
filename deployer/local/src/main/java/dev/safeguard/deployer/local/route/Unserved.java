package dev.safeguard.deployer.local.route;

import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import java.util.List;
import java.util.Locale;

/** Parts of Azure that must not be taken for plain resources: storing them without doing their work would be a lie. */
final class Unserved {
    private static final List<String> PREFIXES = List.of(
            "microsoft.resources/",
            "microsoft.policyinsights/",
            "microsoft.resourcegraph/",
            "microsoft.authorization/policy",
            "microsoft.authorization/listpolicy",
            "microsoft.authorization/variables",
            "microsoft.authorization/role",
            "microsoft.authorization/denyassignments",
            "microsoft.management/",
            "microsoft.subscription/");

    private Unserved() {}

    static void check(ArmId path) {
        String type = path.kind() == ArmId.Kind.RESOURCE
                ? path.type()
                : path.child("x").type();
        String lower = type.toLowerCase(Locale.ROOT);
        if (PREFIXES.stream().anyMatch(lower::startsWith)) {
            throw ArmException.notServed("'" + type + "'");
        }
    }
}
