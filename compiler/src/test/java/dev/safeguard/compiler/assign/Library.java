package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The definitions and initiatives of {@code policies.json}, in all their versions, and a small alias catalogue. */
final class Library implements PolicyLibrary {
    static final Library POLICIES = new Library();
    static final AssignmentPlanner PLANNER = AssignmentPlanner.with(Engine.with(catalog()), POLICIES);

    private final Map<ArmId, List<PolicyDefinition>> definitions = new HashMap<>();
    private final Map<ArmId, List<Initiative>> initiatives = new HashMap<>();

    private Library() {
        for (JsonNode policy : tree(resource("policies.json"))) {
            PolicyDocument document = PolicyReader.read(
                            new Source(policy.path("name").asText(), policy.toString()))
                    .document()
                    .orElseThrow(() -> new AssertionError(policy));
            ArmId id = ArmId.of(policy.path("id").asText());
            document.asDefinition()
                    .ifPresent(d -> definitions
                            .computeIfAbsent(id, i -> new ArrayList<>())
                            .add(d));
            document.asInitiative()
                    .ifPresent(s -> initiatives
                            .computeIfAbsent(id, i -> new ArrayList<>())
                            .add(s));
        }
    }

    /** The catalogue of the tests of {@code evaluate}, under a namespace that an id can have. */
    private static AliasCatalog catalog() {
        String listing =
                resource("/dev/safeguard/compiler/evaluate/aliases.json").replace("\"Test", "\"My.Test");
        return ProviderListing.of(tree(listing), Place.of("aliases")).catalog();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Library.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode tree(String json) {
        try {
            return JsonMapper.builder().build().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON in which {@code '} stands for {@code "}. */
    static ObjectNode object(String json) {
        return (ObjectNode) tree(json.replace('\'', '"'));
    }

    @Override
    public List<PolicyDefinition> definitions(ArmId id) {
        return definitions.getOrDefault(id, List.of());
    }

    @Override
    public List<Initiative> initiatives(ArmId id) {
        return initiatives.getOrDefault(id, List.of());
    }
}
