package dev.safeguard.compiler.report;

import dev.safeguard.compiler.evaluate.Reason;
import java.util.List;
import java.util.Optional;

/** A small report with every kind of verdict, and texts that need escaping. */
final class Samples {
    static final String ACCOUNT = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-phi/providers/"
            + "Microsoft.Storage/storageAccounts/<b>claims";
    static final String VAULT = "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/rg-phi/providers/"
            + "Microsoft.KeyVault/vaults/kv-claims";

    private Samples() {}

    static VerdictReport report(boolean all) {
        Tally tally = new Tally(all);
        tally.resource();
        tally.resource();
        tally.resource();
        tally.add(verdict("STG-01", "storage.https-only", ACCOUNT, VerdictKind.FAIL, "Deny", List.of(httpsReason())));
        tally.add(verdict("STG-02", "storage.min-tls", ACCOUNT, VerdictKind.PASS, "Deny", List.of()));
        tally.add(verdict(
                "LOG-03",
                "log.key-vault",
                VAULT,
                VerdictKind.ERROR,
                "DeployIfNotExists",
                List.of(Reason.of("The function `split` got null."))));
        tally.add(verdict("KV-02", "keyvault.purge", VAULT, VerdictKind.UNKNOWN, "Audit", List.of()));
        tally.add(verdict("KV-03", "keyvault.soft", VAULT, VerdictKind.EXEMPT, "Audit", List.of()));
        tally.add(verdict("KV-04", "keyvault.cmk", VAULT, VerdictKind.NOT_APPLICABLE, "Audit", List.of()));
        tally.notEvaluated("Microsoft.Compute/disks");
        return tally.report();
    }

    private static Reason httpsReason() {
        return new Reason(
                "Current value must be equal to the target value.",
                Optional.of("Microsoft.Storage/storageAccounts/supportsHttpsTrafficOnly"),
                Optional.of("properties.supportsHttpsTrafficOnly"),
                Optional.of("true"),
                Optional.of("false"),
                Optional.of("equals"));
    }

    private static Verdict verdict(
            String control, String key, String resource, VerdictKind kind, String effect, List<Reason> reasons) {
        boolean storage = control.startsWith("STG");
        return new Verdict(
                control,
                key,
                storage ? List.of("164.312(e)(1)", "164.312(e)(2)(ii)") : List.of("164.312(b)", "OTHER-7"),
                resource,
                Optional.empty(),
                storage ? "Microsoft.Storage/storageAccounts" : "Microsoft.KeyVault/vaults",
                kind,
                effect,
                storage ? Optional.of("inventory.json") : Optional.empty(),
                storage ? 12 : 0,
                reasons);
    }

    static ReportFacts facts() {
        return new ReportFacts(
                "HIPAA on Azure",
                "initiative hipaa 1.0.0 on three resources",
                List.of(
                        new CitationFacts("164.312(b)", "Audit controls", "required"),
                        new CitationFacts("164.312(e)(1)", "Transmission security", "required"),
                        new CitationFacts("164.312(e)(2)(ii)", "Encryption", "addressable"),
                        new CitationFacts("164.316(a)", "Policies and procedures", "required")),
                List.of(
                        new ControlFacts(
                                "STG-01",
                                "storage.https-only",
                                "Secure transfer required",
                                "Plain HTTP would carry ePHI unencrypted.",
                                List.of("164.312(e)(1)", "164.312(e)(2)(ii)"),
                                "Deny",
                                "require secure transfer <here>"),
                        new ControlFacts(
                                "KV-02",
                                "keyvault.purge",
                                "Purge protection",
                                "A purged key loses ePHI.",
                                List.of("164.312(b)"),
                                "Audit",
                                "turn purge protection on")),
                Optional.of(new Denial(
                        "PUT of a storage account that accepts plain HTTP",
                        "claimsexport",
                        403,
                        "RequestDisallowedByPolicy",
                        "Resource 'claimsexport' was disallowed by policy.",
                        "safeguard-hipaa",
                        List.of("hipaa-stg-01"))));
    }
}
