package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.ComponentCompliance;
import java.time.Period;
import java.util.List;

/** Keys inside vaults, which only the vault itself can show: encrypt ePHI with keys that are strong and renewed. */
final class VaultKeys {
    private static final String CUSTODIAN = "Key custodian";
    private static final String EVIDENCE = "The list of non-compliant keys with date and reviewer";

    static final Control ROTATION_SCHEDULED = control("KV-07", "keyvault.key-rotation-data")
            .titled("Keys are scheduled to rotate within a year of their creation")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .answeredBy(ComponentCompliance.of("d8cf8476-a2ec-4916-896e-992351803c44 (maximumDaysToRotate 365)"))
            .passesWhen("every key has a scheduled rotation, at most 365 days after its creation")
            .by(CUSTODIAN)
            .every(Period.ofMonths(3))
            .evidencedBy(EVIDENCE)
            .because("A rotation that nobody scheduled does not happen, and one key then protects all ePHI for years.");

    static final Control KEYS_EXPIRE = control("KV-09", "keyvault.key-expiry")
            .titled("Keys have an expiry date")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .answeredBy(ComponentCompliance.of("152b15f7-8e1f-4c1f-ab71-8c010ba5dbc0,"
                    + " 5ff38825-c5d8-47c5-b70e-069a21955146 (minimumDaysBeforeExpiration 30)"))
            .passesWhen("every key has an expiry date, and none expires within 30 days without a successor")
            .by(CUSTODIAN)
            .every(Period.ofMonths(3))
            .evidencedBy(EVIDENCE)
            .because("A key without an end keeps opening ePHI long after anyone remembers who holds it.");

    static final Control KEYS_ARE_YOUNG = control("KV-10", "keyvault.key-max-age")
            .titled("Keys are not in use, and not valid, for too long")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .answeredBy(ComponentCompliance.of("c26e4b24-cf98-4c67-b48b-5a25c4c69eb9 (maximumValidityInDays 365),"
                    + " 49a22571-d204-4c91-a7b6-09b1a586fbc9 (maximumValidityInDays 730)"))
            .passesWhen("no key is in use for more than 365 days, and none is valid for more than 730")
            .by(CUSTODIAN)
            .every(Period.ofMonths(3))
            .evidencedBy(EVIDENCE)
            .because("The longer one key version is in use, the more ePHI is lost when it leaks.");

    static final Control KEYS_ARE_STRONG = control("KV-11", "keyvault.key-strength")
            .titled("Keys are long enough, on an approved curve, and in hardware where asked")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .answeredBy(ComponentCompliance.of("82067dbb-e53b-4e06-b631-546d197452d9 (minimumRSAKeySize 3072),"
                    + " ff25f3c8-b739-4538-9d07-3d6d25cfb255 (allowedECNames P-256, P-384, P-521),"
                    + " 75c4f823-d65c-4f29-a733-01d0077fdbcb (allowedKeyTypes),"
                    + " 587c79fe-dd04-4a5e-9d0b-f89598c7261b where hardware is required"))
            .passesWhen(
                    "every RSA key has 3072 bits or more, every other one an approved curve, and keys are in hardware"
                            + " where the risk analysis asks for it")
            .by(CUSTODIAN)
            .every(Period.ofMonths(6))
            .evidencedBy(EVIDENCE)
            .because("Encryption is as strong as its key, and ePHI must stay unreadable for decades.");

    private VaultKeys() {}

    static List<Control> controls() {
        return List.of(ROTATION_SCHEDULED, KEYS_EXPIRE, KEYS_ARE_YOUNG, KEYS_ARE_STRONG);
    }
}
