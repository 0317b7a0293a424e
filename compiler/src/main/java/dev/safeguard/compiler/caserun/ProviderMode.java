package dev.safeguard.compiler.caserun;

import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Set;

/** Modes such as {@code Microsoft.Kubernetes.Data}: a resource provider decides, so no case can show anything of the rule. */
final class ProviderMode {
    private static final Set<String> OURS = Set.of("all", "indexed");

    private ProviderMode() {}

    static boolean decides(PolicyDefinition definition) {
        return definition.mode().map(ProviderMode::isProviders).orElse(false);
    }

    private static boolean isProviders(String mode) {
        return OURS.stream().noneMatch(mode::equalsIgnoreCase);
    }
}
