package dev.safeguard.compiler.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.source.SourcedResource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A template as Bicep compiles it: modules in loops and in modules, types, functions, symbolic names, extensions. */
class BicepModulesTest {
    private static final Destination NORTH = new Destination(
            Optional.of("00000000-0000-0000-0000-000000000001"),
            Optional.empty(),
            Optional.of("eastus2"),
            Optional.of("00000000-0000-0000-0000-000000000002"),
            Optional.empty(),
            Optional.of("main"));

    private static Expanded expand(TemplateOptions options) {
        try (InputStream in = Objects.requireNonNull(BicepModulesTest.class.getResourceAsStream("clinic-main.json"))) {
            return Expanded.ofBytes(in.readAllBytes(), options);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Expanded known() {
        return expand(Expanded.OPTIONS
                .withDestination(NORTH)
                .withParameters(
                        Map.of("withVault", BooleanNode.TRUE, "adminPassword", TextNode.valueOf("correct horse"))));
    }

    private static String page(Expanded expanded) throws IOException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < expanded.resources.size(); i++) {
            SourcedResource resource = expanded.resources.get(i);
            page.append("%s line %d: %s%n"
                    .formatted(
                            resource.role(),
                            resource.place().line(),
                            resource.address().orElseThrow()));
            page.append(new ObjectMapper()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(expanded.shown().get(i))
                            .replace("correct horse", "(secret)"))
                    .append('\n');
        }
        expanded.findings.forEach(finding -> page.append(finding).append('\n'));
        return page.toString().replace("\r\n", "\n");
    }

    private static void equalsGolden(String name, Expanded expanded) throws IOException {
        Path golden = Path.of("src/test/golden", name);
        String actual = page(expanded);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, actual);
        }
        assertThat(actual)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(golden));
    }

    @Test
    void all_is_known_when_all_is_given() throws IOException {
        equalsGolden("template-clinic-known.txt", known());
    }

    @Test
    void what_is_not_given_is_unknown() throws IOException {
        equalsGolden("template-clinic-unknown.txt", expand(Expanded.OPTIONS));
    }

    @Test
    void nothing_fails_either_way() {
        assertThat(known().findings).isEmpty();
        assertThat(expand(Expanded.OPTIONS).errors()).isEmpty();
    }

    /** The policies of a landing zone look for companions by id. */
    @Test
    void companions_lie_under_their_parents_also_when_the_scope_is_unknown() {
        for (Expanded expanded : List.of(known(), expand(Expanded.OPTIONS))) {
            List<ObjectNode> shown = expanded.shown();
            String account = id(shown, "Microsoft.Storage/storageAccounts");
            assertThat(id(shown, "Microsoft.Storage/storageAccounts/blobServices"))
                    .isEqualTo(account + "/blobServices/default");
            assertThat(id(shown, "Microsoft.Insights/diagnosticSettings"))
                    .isEqualTo(account + "/blobServices/default/providers/Microsoft.Insights/diagnosticSettings/audit");
            assertThat(id(shown, "Microsoft.Authorization/locks"))
                    .isEqualTo(
                            id(shown, "Microsoft.KeyVault/vaults") + "/providers/Microsoft.Authorization/locks/keep");
        }
    }

    private static String id(List<ObjectNode> shown, String type) {
        return shown.stream()
                .filter(resource -> resource.get("type").asText().equals(type))
                .map(resource -> resource.get("id").asText())
                .findFirst()
                .orElseThrow();
    }
}
