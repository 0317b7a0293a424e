package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.azure.resourcemanager.resources.fluent.models.PolicyDefinitionInner;
import com.azure.resourcemanager.resources.fluent.models.PolicySetDefinitionInner;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.deployer.deploy.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether policies pass through the models of the client library unharmed. */
class CorpusTest {
    @ParameterizedTest
    @ValueSource(strings = {"builtin", "alz"})
    void published_policies_pass_through_the_clients_models_unchanged(String folder) throws IOException {
        for (Path file : files(folder)) {
            PolicyDocument document = PolicyReader.read(file).document().orElseThrow();
            ObjectNode body = body(document);
            ObjectNode through = document.asDefinition().isPresent()
                    ? InnerJson.toJson(InnerJson.toModel(body, PolicyDefinitionInner::fromJson))
                    : InnerJson.toJson(InnerJson.toModel(body, PolicySetDefinitionInner::fromJson));
            assertThat(body.equals(CorpusTest::compare, through))
                    .as("%s: %s", file, InnerJson.lost(body, through))
                    .isTrue();
        }
    }

    /** Numbers by value: Jackson has several classes for one number. */
    private static int compare(JsonNode one, JsonNode other) {
        boolean numbers = one.isNumber() && other.isNumber();
        boolean same = numbers ? one.decimalValue().compareTo(other.decimalValue()) == 0 : one.equals(other);
        return same ? 0 : 1;
    }

    private static List<Path> files(String folder) throws IOException {
        Path root = Path.of(System.getProperty("safeguard.shared", "../../shared"), "corpus", folder);
        assumeTrue(Files.isDirectory(root), "no corpus at " + root);
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }

    private static ObjectNode body(PolicyDocument document) {
        ObjectNode body = Json.of("{}");
        body.set(
                "properties",
                document.asDefinition()
                        .map(Emitter::properties)
                        .orElseGet(
                                () -> Emitter.properties(document.asInitiative().orElseThrow())));
        return body;
    }

    @Test
    void what_the_model_does_not_know_is_named() {
        ObjectNode body = Json.of("{'properties': {'mode': 'All', 'novelty': {'a': 1}, 'metadata': {'any': [1]}}}");
        ObjectNode through = InnerJson.toJson(InnerJson.toModel(body, PolicyDefinitionInner::fromJson));
        assertThat(InnerJson.lost(body, through)).containsExactly("/properties/novelty");
    }
}
