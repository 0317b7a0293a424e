package dev.safeguard.compiler.benchmark;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Storage accounts from a seed, and controls on them. */
final class Accounts {
    static final List<Control> CONTROLS = List.of(
            demanding("BEN-01", STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue()),
            demanding("BEN-02", STORAGE_ACCOUNTS.minimumTlsVersion().in("TLS1_2", "TLS1_3")),
            demanding("BEN-03", STORAGE_ACCOUNTS.networkAclsDefaultAction().equalTo("Deny")),
            demanding(
                    "BEN-04",
                    STORAGE_ACCOUNTS
                            .networkAclsIpRules()
                            .none(rule -> rule.value().equalTo("0.0.0.0/0"))));

    private Accounts() {}

    private static Control demanding(String id, Condition condition) {
        return control(id, "bench." + id)
                .implementing(TRANSMISSION_ENCRYPTION)
                .on(STORAGE_ACCOUNTS)
                .mustHave(condition)
                .otherwise(AUDIT)
                .because("It is measured.");
    }

    static List<String> texts(int count) {
        Random random = new Random(42);
        return IntStream.range(0, count).mapToObj(i -> text(i, random)).toList();
    }

    private static String text(int number, Random random) {
        return """
                {"type": "Microsoft.Storage/storageAccounts", "name": "account%d", "location": "eastus",
                 "tags": {"DataClassification": "PHI"}, "sku": {"name": "Standard_LRS"}, "properties": {
                 "supportsHttpsTrafficOnly": %b, "minimumTlsVersion": "TLS1_%d", "allowBlobPublicAccess": %b,
                 "networkAcls": {"defaultAction": "%s", "ipRules": [{"value": "10.0.0.%d"}, {"value": "0.0.0.0/0"}]}}}
                """.formatted(
                        number,
                        random.nextBoolean(),
                        random.nextInt(4),
                        random.nextBoolean(),
                        random.nextBoolean() ? "Deny" : "Allow",
                        random.nextInt(256));
    }
}
