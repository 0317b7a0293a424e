package dev.safeguard.compiler.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.safeguard.compiler.expression.Expression.Call;
import dev.safeguard.compiler.expression.Expression.Parsed;
import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every expression of Microsoft's published definitions, outside deployment templates, is one we can evaluate. */
class BuiltInExpressionsTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Path CORPUS =
            Path.of(System.getProperty("safeguard.shared", "../../shared"), "corpus", "builtin", "policyDefinitions");

    @Test
    void built_in_rules_call_only_functions_we_know_with_the_right_number_of_arguments() throws IOException {
        assumeTrue(Files.isDirectory(CORPUS), "corpus of built-in definitions not found at " + CORPUS);
        List<String> problems = new ArrayList<>();
        int[] expressions = {0};
        try (Stream<Path> files = Files.walk(CORPUS)) {
            files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .forEach(file -> visit(rule(file), text -> {
                        expressions[0]++;
                        problems(text)
                                .map(problem -> file.getFileName() + ": " + problem)
                                .forEach(problems::add);
                    }));
        }

        assertThat(problems).isEmpty();
        assertThat(expressions[0]).as("expressions read").isGreaterThan(5_000);
    }

    private static JsonNode rule(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readTree(in).path("properties").path("policyRule");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void visit(JsonNode node, Consumer<String> expressions) {
        if (node.isTextual() && ExpressionText.isExpression(node.textValue())) {
            expressions.accept(node.textValue());
        }
        node.propertyStream()
                .filter(property -> !property.getKey().equals("template"))
                .forEach(property -> visit(property.getValue(), expressions));
        if (node.isArray()) {
            node.forEach(member -> visit(member, expressions));
        }
    }

    private static Stream<String> problems(String text) {
        if (Expression.parse(text) instanceof Parsed.Ok ok) {
            assertThat(ExpressionEvaluator.evaluate(ok.expression(), new SampleScope()))
                    .as(text)
                    .isNotNull();
            return ok.expression().calls().stream()
                    .filter(call -> !callable(call))
                    .map(call -> call.name() + " in " + text);
        }
        return Stream.of(Expression.parse(text) + " in " + text);
    }

    private static boolean callable(Call call) {
        return FunctionCatalog.find(call.name())
                .filter(info -> info.availability() == Availability.RULE)
                .filter(info -> info.accepts(call.arguments().size()))
                .isPresent();
    }
}
