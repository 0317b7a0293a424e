package dev.safeguard.deployer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Verdicts that the command line gives with the whole HIPAA initiative, by address and control. */
final class ExampleVerdicts {
    private final Map<String, Set<String>> verdicts = new TreeMap<>();

    /** Scans a plan; what was found wrong with it, and the types that were not evaluated for want of a mapping. */
    List<String> scan(String example, Path plan) throws IOException {
        Cli.Run run = Cli.run("scan", plan.toString(), "-o", "json", "--all");
        JsonNode report = new ObjectMapper().readTree(run.out());
        report.path("results").forEach(row -> add(example, row));
        List<String> said = new ArrayList<>(
                run.err().lines().filter(line -> line.contains(" SG08")).toList());
        report.at("/summary/notEvaluated").fieldNames().forEachRemaining(type -> {
            if (type.startsWith("azurerm_") || type.startsWith("azapi_")) {
                said.add(type);
            }
        });
        return said;
    }

    /** One azurerm resource may be several in Azure; a control may be several policies. */
    private void add(String example, JsonNode row) {
        String address = row.path("resource").asText().replaceAll(" \\([^()]*\\)$", "");
        String control = row.path("control").asText();
        verdicts.computeIfAbsent(key(example, address, control), k -> new TreeSet<>())
                .add(row.path("verdict").asText());
    }

    private static String key(String example, String address, String control) {
        return String.join("\t", example, address, control);
    }

    /** The worst verdict of a control on an address; {@code none} where there is no policy to give one. */
    String of(String example, String address, String control) {
        Set<String> all = verdicts.getOrDefault(key(example, address, control), Set.of());
        if (all.isEmpty()) {
            return "none";
        }
        if (all.contains("fail") || all.contains("error")) {
            return "violation";
        }
        return all.contains("unknown") ? "unknown" : "compliant";
    }
}
