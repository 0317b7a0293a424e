package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Prints the ratios that are asked for, and bytes allocated for a resource, from what JMH wrote ({@code -prof gc -rf
 * json -rff FILE}): {@code Ratios FILE…}. A ratio is printed when both its benchmarks are there.
 */
public final class Ratios {
    private static final double BYTES = 1200;

    /** By name: {@code ScanSize.scan resources=20000}. */
    private final Map<String, Double> scores = new TreeMap<>();

    private final Map<String, Double> bytes = new TreeMap<>();

    /** Prints them. */
    public static void main(String[] args) throws IOException {
        Ratios ratios = new Ratios();
        for (String file : args) {
            new ObjectMapper().readTree(Path.of(file).toFile()).forEach(ratios::add);
        }
        Question.ALL.forEach(question -> ratios.print(question, System.out));
        ratios.printBytes(System.out);
    }

    private void add(JsonNode result) {
        String name = name(result.path("benchmark").asText(), result.path("params"));
        scores.put(name, result.at("/primaryMetric/score").asDouble());
        JsonNode allocated = result.at("/secondaryMetrics/gc.alloc.rate.norm/score");
        if (allocated.isNumber()) {
            bytes.put(
                    name, allocated.asDouble() / result.at("/params/resources").asDouble(1));
        }
    }

    private static String name(String benchmark, JsonNode parameters) {
        int packages = benchmark.lastIndexOf('.', benchmark.lastIndexOf('.') - 1);
        StringBuilder name = new StringBuilder(benchmark.substring(packages + 1));
        parameters
                .properties()
                .forEach(p -> name.append(' ')
                        .append(p.getKey())
                        .append('=')
                        .append(p.getValue().asText()));
        return name.toString();
    }

    private void print(Question question, PrintStream out) {
        List<String> wanted = List.of(question.over().split(" ", -1));
        scores.forEach((name, score) -> {
            if (List.of(name.split(" ", -1)).containsAll(wanted)) {
                below(question, name).ifPresent(below -> print(question, name, score / below, out));
            }
        });
    }

    private static void print(Question question, String name, double ratio, PrintStream out) {
        String met = question.isMet(ratio) ? "met" : "missed";
        out.printf(Locale.ROOT, "%-32s %7.2f %-8s %-7s %s%n", question.what(), ratio, question.goal(), met, name);
    }

    private Optional<Double> below(Question question, String over) {
        Optional<Double> below = twin(over, question, question.below().get(0));
        return question.below().size() == 1
                ? below
                : below.flatMap(
                        all -> twin(over, question, question.below().get(1)).map(some -> all - some));
    }

    /** The benchmark that agrees with the one above the line in every parameter that is not in question. */
    private Optional<Double> twin(String over, Question question, String wanted) {
        String twin = over;
        String[] from = question.over().split(" ", -1);
        String[] to = wanted.split(" ", -1);
        for (int i = 0; i < from.length; i++) {
            twin = twin.replace(from[i], to[i]);
        }
        return Optional.ofNullable(scores.get(twin));
    }

    private void printBytes(PrintStream out) {
        bytes.forEach((name, size) -> {
            boolean isAsked = name.startsWith("ScanInventory.scan_initiative");
            String met = !isAsked ? "" : size <= BYTES ? "met" : "missed";
            out.printf(Locale.ROOT, "%-32s %,7.0f %-8s %-7s %s%n", "bytes a resource", size, "<= 1200", met, name);
        });
    }
}
