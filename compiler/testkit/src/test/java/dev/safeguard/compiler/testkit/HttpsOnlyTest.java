package dev.safeguard.compiler.testkit;

import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;

import dev.safeguard.dsl.control.Control;
import org.junit.jupiter.api.Test;

/** A control and its test, ten lines each. */
class HttpsOnlyTest {
    static final Control HTTPS_ONLY = control("EX-01", "example.https-only")
            .titled("Storage takes HTTPS only")
            .implementing(TRANSMISSION_ENCRYPTION)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue())
            .otherwise(DENY)
            .because("Plain HTTP would carry ePHI unencrypted between client and storage.");

    @Test
    void plain_http_is_denied() {
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly(), false))
                .denies();
    }

    @Test
    void https_only_is_compliant() {
        assertThat(HTTPS_ONLY)
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly(), true))
                .isCompliant();
    }
}
