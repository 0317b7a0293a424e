package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.Received;
import dev.safeguard.compiler.source.SourcedResource;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** What a plan or state gave. */
final class Heard extends Received {
    static Heard of(Path file, TerraformOptions options) {
        Heard heard = new Heard();
        TerraformSource.read(file, options, heard);
        return heard;
    }

    List<String> codes() {
        return findings.stream().map(f -> f.code().label()).distinct().sorted().toList();
    }

    /** The resource of an address and a type; the types are told apart by their end. */
    SourcedResource find(String address, String typeEnd) {
        return resources.stream()
                .filter(r -> r.address().orElse("").equals(address))
                .filter(r -> type(r).endsWith(typeEnd.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(address + " " + typeEnd + " is not among " + addresses()));
    }

    private static String type(SourcedResource resource) {
        return resource.json().path("type").asText().toLowerCase(Locale.ROOT);
    }

    JsonNode json(String address) {
        return find(address, "").json();
    }

    /** A value as a word: what is unknown in angle brackets with its pattern, what is missing empty. */
    String at(String address, String pointer) {
        return word(json(address).at(pointer));
    }

    static String word(JsonNode node) {
        if (UnknownValue.isUnknown(node)) {
            return "<" + UnknownValue.pattern(node).orElse("?") + ">";
        }
        return node.isTextual() ? node.textValue() : node.isMissingNode() ? "" : node.toString();
    }

    /** What each element of an array has at the pointer. */
    static List<String> words(JsonNode array, String pointer) {
        return array.valueStream().map(element -> word(element.at(pointer))).toList();
    }

    String id(String address, String typeEnd) {
        JsonNode id = find(address, typeEnd).json().path("id");
        return UnknownValue.pattern(id).orElse(id.asText());
    }
}
