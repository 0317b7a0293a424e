package dev.safeguard.initiatives.example;

import static dev.safeguard.compiler.testkit.PolicyAssertions.assertThat;
import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;

import org.junit.jupiter.api.Test;

class ClinicControlsTest {

    @Test
    void storage_answers_https_only() {
        var https = STORAGE_ACCOUNTS.supportsHttpsTrafficOnly();

        assertThat(ClinicControls.STORAGE_HTTPS)
                .on(a(STORAGE_ACCOUNTS).with(https, true))
                .isCompliant()
                .on(a(STORAGE_ACCOUNTS).with(https, false))
                .denies()
                .on(a(STORAGE_ACCOUNTS)) // says nothing about it
                .denies();
    }
}
