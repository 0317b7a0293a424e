package dev.safeguard.compiler.terraform;

import java.util.Locale;
import java.util.Set;

/** Names of attributes whose values are never shown, whether Terraform marks them or not. */
final class SecretNames {
    private static final Set<String> LAST = Set.of("password", "passwd", "secret", "key", "token", "sas", "passphrase");
    private static final Set<String> PUBLIC = Set.of("public_key", "key");

    private SecretNames() {}

    /** Whether values of that name are secrets; both {@code admin_password} and {@code adminPassword} are. */
    static boolean contains(String name) {
        String snake = name.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
        String last = snake.substring(snake.lastIndexOf('_') + 1);
        return !PUBLIC.contains(snake) && LAST.contains(last)
                || snake.contains("connection_string")
                || snake.contains("password")
                || snake.contains("sas_url")
                || snake.contains("sas_token");
    }
}
