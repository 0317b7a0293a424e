package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the tests of this package start from: a small catalogue, a context, and JSON turned into definitions. */
final class Given {
    static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    static final AliasCatalog CATALOG = catalog();

    static final Engine ENGINE = Engine.with(CATALOG);

    private Given() {}

    private static AliasCatalog catalog() {
        ProviderListing listing = ProviderListing.of(tree(resource("aliases.json")), Place.of("aliases.json"));
        if (!listing.findings().isEmpty()) {
            throw new IllegalStateException(listing.findings().toString());
        }
        return listing.catalog();
    }

    static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Given.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JSON in which {@code '} stands for {@code "}, and {@code `} for {@code '}. */
    static ObjectNode object(String json) {
        return (ObjectNode) tree(json.replace('\'', '"').replace('`', '\''));
    }

    static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A definition from its JSON; what the reader refuses is empty. */
    static Optional<PolicyDefinition> definition(JsonNode json) {
        Reading reading = PolicyReader.read(new Source("test", json.toString()));
        return reading.document().flatMap(PolicyDocument::asDefinition);
    }

    static Map<String, JsonNode> parameters(JsonNode json) {
        Map<String, JsonNode> values = new HashMap<>();
        json.properties().forEach(p -> values.put(p.getKey(), p.getValue()));
        return values;
    }

    /** Plans a definition that must be planned. */
    static PlannedPolicy planned(JsonNode definition, Map<String, JsonNode> parameters) {
        Planning planning = ENGINE.plan(definition(definition).orElseThrow(), parameters);
        if (planning instanceof Planning.Planned planned) {
            return planned.policy();
        }
        throw new AssertionError(planning);
    }

    /** A rule about every resource, with that {@code then}. */
    static PlannedPolicy always(String then) {
        ObjectNode rule = object("{'if': {'field': 'name', 'exists': true}}");
        rule.set("then", object(then));
        return planned(rule, Map.of());
    }

    static Context context() {
        return Context.request(NOW)
                .resourceGroup(object("{'name': 'g', 'id': '/subscriptions/s/resourceGroups/g',"
                        + " 'location': 'eastus', 'tags': {'present': '1'}}"))
                .subscription(object("{'id': '/subscriptions/s', 'subscriptionId': 's'}"))
                .policy(object("{'assignmentId': '/a'}"));
    }

    static Context with(JsonNode related) {
        List<Resource> resources = StreamSupport.stream(related.spliterator(), false)
                .map(r -> Resource.of((ObjectNode) r))
                .toList();
        return context().related(RelatedResources.of(resources));
    }
}
