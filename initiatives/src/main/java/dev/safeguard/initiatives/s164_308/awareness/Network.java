package dev.safeguard.initiatives.s164_308.awareness;

import static dev.safeguard.dsl.azure.ResourceTypes.FIREWALL_POLICIES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Networks: keep malicious traffic out. */
final class Network {
    private static final Parameter THREAT_MODES = Parameter.strings("firewallThreatIntelModes", "Alert", "Deny")
            .described("Modes of threat intelligence", "Values of threatIntelMode that are good enough.");

    static final Control FIREWALL_INSPECTS = control("NET-20", "network.firewall-idps")
            .titled("Firewall policies use threat intelligence, Premium ones intrusion detection")
            .implementing(MALICIOUS_SOFTWARE_PROTECTION)
            .on(FIREWALL_POLICIES)
            .mustHave(allOf(threatIntelligence(), intrusionDetection()))
            .otherwise(AUDIT)
            .because("Malware that is after ePHI calls home through the firewall; it should be recognized there.")
            .with(THREAT_MODES);

    private Network() {}

    static List<Control> controls() {
        return List.of(FIREWALL_INSPECTS);
    }

    /** A policy that leaves the mode out alerts. */
    private static Condition threatIntelligence() {
        return anyOf(
                FIREWALL_POLICIES.threatIntelMode().absent(),
                FIREWALL_POLICIES.threatIntelMode().in(THREAT_MODES));
    }

    /** Premium only; a policy that leaves the mode out inherits its parent's, and has none without a parent. */
    private static Condition intrusionDetection() {
        return anyOf(
                FIREWALL_POLICIES.skuTier().notEqualTo("Premium"),
                FIREWALL_POLICIES.intrusionDetectionMode().in("Alert", "Deny"),
                allOf(
                        FIREWALL_POLICIES.intrusionDetectionMode().absent(),
                        FIREWALL_POLICIES.basePolicyId().exists()));
    }
}
