package dev.safeguard.compiler.check;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** One of our JSON schemas, compiled. Immutable, so one of each kind serves all documents. */
final class PolicySchema {
    private final JsonNode json;
    private final Schema schema;

    private PolicySchema(JsonNode json, Schema schema) {
        this.json = json;
        this.schema = schema;
    }

    /**
     * Compiles a schema of this package.
     *
     * @param kind {@code definition}, {@code initiative}, {@code assignment} or {@code exemption}
     */
    static PolicySchema load(String kind) {
        try (InputStream in = PolicySchema.class.getResourceAsStream(kind + ".schema.json")) {
            JsonNode json = JsonMapper.builder().build().readTree(Objects.requireNonNull(in, kind));
            SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
            return new PolicySchema(json, registry.getSchema(json));
        } catch (IOException e) {
            throw new UncheckedIOException("a schema in the jar cannot be read", e);
        }
    }

    /** What is wrong with the properties of a policy, whose keys may be in any case. */
    List<Error> validate(JsonNode properties) {
        return schema.validate(SchemaKeys.canonical(properties, json));
    }
}
