package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.CorpusFiles;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The published definitions, with parameters and surroundings to decide them in. */
final class PublishedPolicies {
    static final Engine ENGINE = Engine.with(AliasCatalog.bundled());

    private PublishedPolicies() {}

    static Planning plan(PolicyDefinition definition) {
        return ENGINE.plan(definition, parameters(definition));
    }

    /** A resource group and a subscription without tags. */
    static Context context() {
        return Context.request(Given.NOW)
                .resourceGroup(
                        Given.object("{'name': 'g', 'id': '/subscriptions/s/resourceGroups/g', 'location': 'x'}"))
                .subscription(Given.object("{'id': '/subscriptions/s', 'subscriptionId': 's', 'tenantId': 't'}"))
                .policy(Given.object("{'assignmentId': '/a', 'definitionId': '/d', 'setDefinitionId': '',"
                        + " 'definitionReferenceId': ''}"));
    }

    /** All definitions under a folder of the corpus, in the order of their files. */
    static List<PolicyDefinition> definitions(String folder) throws IOException {
        List<PolicyDefinition> definitions = new ArrayList<>();
        for (Path file : CorpusFiles.under(folder)) {
            PolicyReader.read(file)
                    .document()
                    .flatMap(PolicyDocument::asDefinition)
                    .ifPresent(definitions::add);
        }
        return definitions;
    }

    /** For what has no default: the first allowed value, else the emptiest of the type. */
    private static Map<String, JsonNode> parameters(PolicyDefinition definition) {
        Map<String, JsonNode> values = new HashMap<>();
        definition.parameters().stream()
                .filter(p -> p.defaultValue().isEmpty())
                .forEach(p -> values.put(p.name(), value(p)));
        return values;
    }

    private static JsonNode value(Parameter parameter) {
        Stream<JsonNode> allowed = parameter.allowedValues().stream().map(Values::toJson);
        String emptiest = switch (parameter.type().toLowerCase(Locale.ROOT)) {
            case "array" -> "[]";
            case "object" -> "{}";
            case "boolean" -> "false";
            case "integer", "float" -> "1";
            case "datetime" -> "\"2026-01-01T00:00:00.0000000Z\"";
            default -> "\"x\"";
        };
        JsonNode empty = Given.tree(emptiest);
        return empty.isArray() ? empty : allowed.findFirst().orElse(empty);
    }
}
