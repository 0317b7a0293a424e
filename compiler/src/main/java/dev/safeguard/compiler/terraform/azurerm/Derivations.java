package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Properties that the provider, or the service, works out of several attributes or by a rule of names. */
final class Derivations {
    private static final SourcePath DISK_ENCRYPTION = SourcePath.of("os_disk[*].security_encryption_type");
    private static final List<String> TRUSTED = List.of("secure_boot_enabled", "vtpm_enabled");

    /** First match counts. */
    private static final List<Map.Entry<Pattern, String>> TIERS = List.of(
            tier("F1", "Free"),
            tier("D1", "Shared"),
            tier("B\\d+", "Basic"),
            tier("S\\d+", "Standard"),
            tier("P\\d+v2", "PremiumV2"),
            tier("P\\d+m?v3", "PremiumV3"),
            tier("EP\\d+", "ElasticPremium"),
            tier("Y1", "Dynamic"),
            tier("FC1", "FlexConsumption"),
            tier("I\\d+m?v2", "IsolatedV2"),
            tier("WS\\d+", "WorkflowStandard"));

    private Derivations() {}

    static Transform of(String rule) {
        return switch (rule) {
            case "vm-security" -> (value, scope) -> machineSecurity(scope.resource());
            case "plan-tier" -> (value, scope) -> planTier(value);
            default -> throw new IllegalArgumentException("no derivation `" + rule + "`");
        };
    }

    /** Confidential when the disk is encrypted so, else trusted launch when one of its features is on. */
    private static Optional<JsonNode> machineSecurity(ObjectNode machine) {
        if (!DISK_ENCRYPTION.read(machine, false).isEmpty()) {
            return Optional.of(TextNode.valueOf("ConfidentialVM"));
        }
        if (TRUSTED.stream().anyMatch(flag -> machine.path(flag).asBoolean())) {
            return Optional.of(TextNode.valueOf("TrustedLaunch"));
        }
        return TRUSTED.stream()
                .map(machine::path)
                .filter(UnknownValue::isUnknown)
                .findFirst();
    }

    private static Optional<JsonNode> planTier(JsonNode sku) {
        return UnknownValue.isUnknown(sku)
                ? Optional.of(sku)
                : TIERS.stream()
                        .filter(tier -> tier.getKey().matcher(sku.asText()).matches())
                        .<JsonNode>map(tier -> TextNode.valueOf(tier.getValue()))
                        .findFirst()
                        .or(() -> Transforms.unknown("tier of the plan `" + sku.asText() + "`"));
    }

    private static Map.Entry<Pattern, String> tier(String sku, String name) {
        return Map.entry(Pattern.compile(sku, Pattern.CASE_INSENSITIVE), name);
    }
}
