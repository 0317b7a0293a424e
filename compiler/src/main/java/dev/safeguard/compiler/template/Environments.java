package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

/** What {@code environment()} returns, per cloud, as documented for the function and by the metadata endpoint of Azure. */
final class Environments {
    private static final JsonNode ALL = load();

    private Environments() {}

    static JsonNode of(Cloud cloud) {
        return ALL.get(cloud.environment());
    }

    private static JsonNode load() {
        try (InputStream in = Objects.requireNonNull(Environments.class.getResourceAsStream("environments.json"))) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException("the bundled environments cannot be read", e);
        }
    }
}
