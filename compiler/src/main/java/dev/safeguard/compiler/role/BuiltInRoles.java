package dev.safeguard.compiler.role;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** Ids of Azure's built-in roles by name, as far as the bundled table has them. */
public final class BuiltInRoles {
    private static final String TABLE = "roles.tsv";

    private BuiltInRoles() {}

    /** Reads the table once, when first used. */
    private static final class Bundled {
        static final Map<String, String> GUIDS = read();

        private static Map<String, String> read() {
            Map<String, String> guids = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            text().lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> guids.put(cells[0], cells[1]));
            return guids;
        }

        private static String text() {
            try (InputStream in = Objects.requireNonNull(BuiltInRoles.class.getResourceAsStream(TABLE), TABLE)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException("table " + TABLE + " in the jar cannot be read", e);
            }
        }
    }

    /** The GUID, in lower case, of the role of that name, whatever its case; empty for roles that are not in the table. */
    public static Optional<String> guid(String name) {
        return Optional.ofNullable(Bundled.GUIDS.get(name));
    }
}
