package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.Received;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Finding;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a template gave. */
final class Expanded extends Received {
    static final TemplateOptions OPTIONS = TemplateOptions.at(Instant.parse("2026-03-05T06:07:08Z"));

    static Expanded of(Path file, TemplateOptions options) {
        Expanded expanded = new Expanded();
        TemplateSource.read(file, options, expanded);
        return expanded;
    }

    static Expanded of(ObjectNode template, TemplateOptions options) {
        Expanded expanded = new Expanded();
        TemplateSource.read("t.json", template, options, expanded);
        return expanded;
    }

    static Expanded ofText(String text, TemplateOptions options) {
        return ofBytes(text.getBytes(StandardCharsets.UTF_8), options);
    }

    static Expanded ofBytes(byte[] bytes, TemplateOptions options) {
        Expanded expanded = new Expanded();
        TemplateSource.read("t.json", bytes, options, expanded);
        return expanded;
    }

    List<ObjectNode> shown() {
        return resources.stream().map(r -> (ObjectNode) shown(r.json())).toList();
    }

    List<Finding> errors() {
        return findings.stream().filter(Finding::isError).toList();
    }

    List<String> problems() {
        return findings.stream().map(f -> f.code().label() + " " + f.problem()).toList();
    }

    Optional<SourcedResource> at(String address) {
        return resources.stream()
                .filter(r -> r.address().orElseThrow().equals(address))
                .findFirst();
    }

    /** The tree with {@code ?pattern} for what is unknown. */
    static JsonNode shown(JsonNode tree) {
        if (UnknownValue.isUnknown(tree)) {
            return TextNode.valueOf("?" + UnknownValue.pattern(tree).orElse(""));
        }
        if (tree.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            tree.forEach(item -> array.add(shown(item)));
            return array;
        }
        if (!tree.isObject()) {
            return tree;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        tree.properties().forEach(member -> object.set(member.getKey(), shown(member.getValue())));
        return object;
    }
}
