package dev.safeguard.compiler.pages;

import static dev.safeguard.dsl.control.Control.control;

import dev.safeguard.compiler.dossier.DossierReader;
import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.azure.ResourceTypes;
import dev.safeguard.dsl.control.ApiCall;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.RequestEffect;
import dev.safeguard.dsl.hipaa.Safeguards;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/** A small set of controls: one of each kind that pages treat differently. */
final class Samples {
    private static final String DOSSIER = """
            control: STG-01
            sources: [S1.W1, S2.W7]
            builtIns: [404c3081-a854-4457-ae30-26a93ef643f9]
            ring: 1
            why: A listener on the way reads <everything> that plain HTTP carries.
            cost: Nothing.
            risk: Clients of http:// stop.
            rollout: Audit, then deny.
            fix:
              portal: Configuration > Secure transfer required > Enabled
              cli: az storage account update --ids "$ID" --https-only true
              bicep: |
                properties: {
                  supportsHttpsTrafficOnly: true
                }
              terraform: https_traffic_only_enabled = true
            exemption: None.
            """;

    private static final Control POLICY = control("STG-01", "storage.https-only")
            .titled("Secure transfer (HTTPS) required")
            .implementing(Safeguards.TRANSMISSION_ENCRYPTION, Safeguards.UNSECURED_PHI)
            .on(ResourceTypes.STORAGE_ACCOUNTS)
            .mustHave(ResourceTypes.STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue())
            .otherwise(RequestEffect.DENY)
            .because("Plain HTTP would carry ePHI unencrypted.");

    private static final Control QUERY = control("IDN-01", "identity.mfa")
            .titled("Multi-factor authentication for administrators")
            .implementing(Safeguards.PERSON_OR_ENTITY_AUTHENTICATION, Safeguards.TRANSMISSION_ENCRYPTION)
            .readFrom(ApiCall.get("/identity/conditionalAccess/policies", "Policy.Read.All"))
            .passesWhen("a policy for all adminRoles demands a second factor")
            .given(Parameter.strings("adminRoles", "a", "b"))
            .by("Identity team")
            .every(Period.ofMonths(3))
            .evidencedBy("the policies as JSON")
            .because("A password alone is soon somebody else's.");

    private static final Control MANUAL = control("ORG-01", "organization.analysis")
            .titled("The risk analysis is done")
            .implementing(Safeguards.RISK_ANALYSIS)
            .attesting("The analysis is dated and signed.")
            .by("Security official")
            .every(Period.ofYears(1))
            .because("Measures follow from risks.");

    static final List<Control> CONTROLS = List.of(POLICY, QUERY, MANUAL);

    private Samples() {}

    static Handbook handbook() {
        DossierReading dossiers = DossierReader.read(List.of(new Source("STG-01.yaml", DOSSIER)), CONTROLS);
        return new Handbook(
                "Sample",
                "1.2.3",
                CONTROLS.stream()
                        .map(control -> DocumentedControl.of(control, "sample", dossiers.of(control.id())))
                        .toList());
    }
}
