package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.scan.ScanRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Ten conditions, each said twice: as Azure Policy and in the Common Expression Language, over {@code r}, a row. */
final class TenConditions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private TenConditions() {}

    static List<ScanRule> policies() {
        return StreamSupport.stream(all().spliterator(), false)
                .map(TenConditions::policy)
                .toList();
    }

    private static ScanRule policy(JsonNode condition) {
        ObjectNode definition =
                JSON.createObjectNode().put("name", condition.path("name").asText());
        ObjectNode properties = definition.putObject("properties").put("mode", "All");
        ObjectNode rule = properties.putObject("policyRule");
        ObjectNode about = JSON.createObjectNode().put("field", "type");
        about.put("equals", condition.path("type").asText());
        rule.putObject("if").putArray("allOf").add(about).add(condition.path("policy"));
        rule.putObject("then").put("effect", "audit");
        return PolicyReader.read("ten-conditions", definition.toString().getBytes(StandardCharsets.UTF_8))
                .document()
                .flatMap(PolicyDocument::asDefinition)
                .map(Rules::rule)
                .orElseThrow();
    }

    /** With CEL's standard runtime: the newer one, of 0.13.1, copies every map that it comes upon and is far slower. */
    static List<CelRuntime.Program> programs() {
        CelCompiler compiler = CelCompilerFactory.standardCelCompilerBuilder()
                .setStandardMacros(CelStandardMacro.HAS, CelStandardMacro.EXISTS)
                .addVar("r", MapType.create(SimpleType.STRING, SimpleType.DYN))
                .build();
        CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
        return StreamSupport.stream(all().spliterator(), false)
                .map(condition -> program(condition, compiler, runtime))
                .toList();
    }

    private static CelRuntime.Program program(JsonNode condition, CelCompiler compiler, CelRuntime runtime) {
        String type = condition.path("type").asText().toLowerCase(Locale.ROOT);
        try {
            return runtime.createProgram(compiler.compile("r.type == '%s' && (%s)"
                            .formatted(type, condition.path("cel").asText()))
                    .getAst());
        } catch (CelValidationException | CelEvaluationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode all() {
        try (InputStream in = Objects.requireNonNull(TenConditions.class.getResourceAsStream("ten-conditions.json"))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
