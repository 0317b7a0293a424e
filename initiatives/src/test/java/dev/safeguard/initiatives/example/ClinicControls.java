package dev.safeguard.initiatives.example;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;

import dev.safeguard.dsl.control.Control;

final class ClinicControls {

    static final Control STORAGE_HTTPS = control("CLI-01", "clinic.storage-https")
            .implementing(TRANSMISSION_ENCRYPTION) // 45 CFR 164.312(e)(2)(ii)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue())
            .otherwise(DENY)
            .because("Plain HTTP would carry ePHI unencrypted between client and storage.");

    private ClinicControls() {}
}
