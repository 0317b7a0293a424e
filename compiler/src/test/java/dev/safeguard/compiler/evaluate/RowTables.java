package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of edge cases of policies: every {@code .jsonl} file below {@code src/test/resources}, without those of templates
 * and plans. */
public final class RowTables {
    private static final Path RESOURCES = Path.of("src/test/resources");

    private static final List<Row> OF_RULES = Stream.of(
                    "rows.jsonl",
                    "functions.jsonl",
                    "effects.jsonl",
                    "related.jsonl",
                    "alterations.jsonl",
                    "leaves.jsonl")
            .flatMap(file -> rows(Given.resource(file)))
            .toList();

    private RowTables() {}

    /** The tables of single rules about single resources, which declarative cases can say too. */
    public static List<Row> ofRules() {
        return OF_RULES;
    }

    /** The rows of every table, by its file. */
    static Map<Path, List<Row>> all() {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(file -> file.toString().endsWith(".jsonl") && isOfPolicies(file))
                    .collect(Collectors.toMap(
                            file -> file, file -> rows(read(file)).toList(), (a, b) -> a, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of templates have the numbers of another specification, those of plans and scans have none. */
    private static boolean isOfPolicies(Path file) {
        Path table = RESOURCES.resolve("dev/safeguard/compiler").relativize(file);
        return Stream.of("template", "terraform", "scan").noneMatch(table::startsWith);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Row> rows(String table) {
        return table.lines().map(line -> new Row((ObjectNode) Given.tree(line)));
    }
}
