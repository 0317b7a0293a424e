package dev.safeguard.compiler.evaluate;

import java.util.Locale;
import java.util.Set;

/**
 * Types whose resources lie on other resources, so that an existence check looks for them on the evaluated one. Azure's
 * documentation has no list; these are the types that its built-in policies use that way (policy language §8.2), and
 * Sentinel's onboarding state, which its provider defines as an extension of a workspace.
 */
final class ExtensionTypes {
    private static final Set<String> NAMES = Set.of(
            "microsoft.authorization/locks",
            "microsoft.automanage/configurationprofileassignments",
            "microsoft.dataprotection/backupinstances",
            "microsoft.guestconfiguration/guestconfigurationassignments",
            "microsoft.insights/datacollectionruleassociations",
            "microsoft.insights/diagnosticsettings",
            "microsoft.kubernetesconfiguration/extensions",
            "microsoft.kubernetesconfiguration/fluxconfigurations",
            "microsoft.kubernetesconfiguration/sourcecontrolconfigurations",
            "microsoft.maintenance/configurationassignments",
            "microsoft.recoveryservices/backupprotecteditems",
            "microsoft.resources/links",
            "microsoft.security/advancedthreatprotectionsettings",
            "microsoft.security/assessments",
            "microsoft.securityinsights/onboardingstates");

    private ExtensionTypes() {}

    static boolean contains(String type) {
        return NAMES.contains(type.toLowerCase(Locale.ROOT));
    }
}
