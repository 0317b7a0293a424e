package dev.safeguard.compiler.terraform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecretNamesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "administrator_login_password",
                "adminPassword",
                "admin_password_hash",
                "storage_account_access_key",
                "accountKey",
                "client_secret",
                "token",
                "sas",
                "sas_url",
                "sas_token_uri",
                "primary_connection_string",
                "connectionString"
            })
    void names_of_secrets(String name) {
        assertThat(SecretNames.contains(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "key_vault_key_id",
                "key",
                "public_key",
                "secret_id",
                "token_endpoint",
                "name",
                "key_type",
                "keySource"
            })
    void names_that_only_look_like_them(String name) {
        assertThat(SecretNames.contains(name)).isFalse();
    }
}
