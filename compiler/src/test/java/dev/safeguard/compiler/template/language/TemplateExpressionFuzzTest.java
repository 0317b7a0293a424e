package dev.safeguard.compiler.template.language;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.expression.Json;
import java.util.List;
import java.util.Optional;

/** Whatever an expression says, it has a value within the limits or a fault, the same each time, and shows no secret. */
class TemplateExpressionFuzzTest {
    @FuzzTest
    void text(FuzzedDataProvider data) {
        check("[" + data.consumeRemainingAsString() + "]");
    }

    /** Trees of calls with arguments of every kind: deeper than mutated text gets. */
    @FuzzTest
    void calls(FuzzedDataProvider data) {
        check("[" + FuzzedTemplateExpressions.of(data).call(4) + "]");
    }

    private static void check(String raw) {
        Optional<String> problem = TemplateText.syntaxProblem(raw);
        String first = FuzzClock.timed(() -> shown(raw));

        assertThat(shown(raw)).isEqualTo(first).doesNotContain(MapScope.SECRET);
        problem.ifPresent(text -> assertThat(first).isEqualTo("ERR " + text));
    }

    private static String shown(String raw) {
        try {
            JsonNode value = new TemplateEvaluator(new MapScope()).evaluate(Json.array(List.of(Json.text(raw))));
            return Shown.of(value);
        } catch (TemplateFault fault) {
            return "ERR " + fault.problem();
        }
    }
}
