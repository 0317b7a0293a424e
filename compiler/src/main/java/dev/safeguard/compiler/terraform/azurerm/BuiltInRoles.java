package dev.safeguard.compiler.terraform.azurerm;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Ids of built-in roles by name, as far as the bundled table has them. */
final class BuiltInRoles {
    private static final String TABLE = "roles.tsv";
    private static final String PREFIX = "/providers/Microsoft.Authorization/roleDefinitions/";

    private BuiltInRoles() {}

    /** Reads the table once, when first used. */
    private static final class Bundled {
        static final Map<String, String> GUIDS = read();

        private static Map<String, String> read() {
            Map<String, String> guids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            Tables.read(TABLE).forEach(row -> guids.put(row.get(0), row.get(1)));
            return guids;
        }
    }

    static Optional<String> id(String name) {
        return Optional.ofNullable(Bundled.GUIDS.get(name)).map(PREFIX::concat);
    }
}
