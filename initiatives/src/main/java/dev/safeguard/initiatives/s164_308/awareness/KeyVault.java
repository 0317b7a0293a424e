package dev.safeguard.initiatives.s164_308.awareness;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.PASSWORD_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.ComponentCompliance;
import java.time.Period;
import java.util.List;

/** Key Vault: create, change and safeguard passwords. */
final class KeyVault {
    static final Control SECRETS_EXPIRE = control("KV-12", "keyvault.secret-expiry")
            .titled("Secrets expire within half a year")
            .implementing(PASSWORD_MANAGEMENT, PERSON_OR_ENTITY_AUTHENTICATION)
            .answeredBy(ComponentCompliance.of("98728c90-32c7-4049-8429-847dc0f4fe37,"
                    + " 342e8053-e12e-4c44-be01-c3c2f318400f (maximumValidityInDays 180),"
                    + " e8d99835-8a06-45ae-a8e0-87a91941ccfe (maximumValidityInDays 180)"))
            .passesWhen("every secret has an expiry date, at most 180 days after its creation")
            .by("Key custodian")
            .every(Period.ofMonths(3))
            .evidencedBy("The list of non-compliant secrets with date and reviewer")
            .because("A password that never expires still opens ePHI after its owner, or its thief, has left.");

    private KeyVault() {}

    static List<Control> controls() {
        return List.of(SECRETS_EXPIRE);
    }
}
