package dev.safeguard.compiler.scan;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The rules of {@code policies.jsonl}, each once for all resources and once for indexed ones. */
final class Policies {
    private static final Engine ENGINE = Engine.with(AliasCatalog.bundled());

    static final List<ScanRule> RULES = rules();

    private Policies() {}

    private static List<ScanRule> rules() {
        try (InputStream in = Policies.class.getResourceAsStream("policies.jsonl")) {
            List<String> lines = new String(in.readAllBytes(), UTF_8).lines().toList();
            return IntStream.range(0, 2 * lines.size())
                    .mapToObj(i -> rule(i, lines.get(i / 2), i % 2 == 0 ? "All" : "Indexed"))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ScanRule rule(int number, String rule, String mode) {
        String text = "{\"mode\": \"" + mode + "\", \"policyRule\": " + rule + "}";
        var definition = PolicyReader.read(new Source("p" + number + ".json", text))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .orElseThrow();
        if (ENGINE.plan(definition, Map.of()) instanceof Planning.Planned planned) {
            return new ScanRule("C-" + number, "key", List.of("164.312(b)"), planned.policy());
        }
        throw new IllegalStateException("refused: " + rule);
    }
}
