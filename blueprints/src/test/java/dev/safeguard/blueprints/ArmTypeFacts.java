package dev.safeguard.blueprints;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/** What Azure's published specifications say of resource types; skips the test where the tables are not at hand. */
final class ArmTypeFacts {
    private static final String PREVIEW_THAT_EVERYBODY_USES = "2021-05-01-preview";

    private ArmTypeFacts() {}

    /** One property of a type. */
    record Row(String path, String type, boolean required, Set<String> flags, List<String> values, boolean always) {
        static Row of(String[] columns) {
            List<String> values = columns[6].isEmpty() ? List.of() : List.of(columns[6].split("\\|", -1));
            return new Row(
                    columns[2],
                    columns[3],
                    columns[4].equals("y"),
                    Set.of(columns[5].split(",", -1)),
                    values,
                    columns[8].isEmpty());
        }

        /** Whether a string may stand here. */
        boolean takes(String text) {
            return values.isEmpty() || values.contains("<other>") || values.contains(text);
        }
    }

    /** The properties of each type, by path. */
    static Map<String, Map<String, Row>> properties(Set<String> types) throws IOException {
        Map<String, Map<String, Row>> rows = new LinkedHashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file("arm-types.tsv.gz"))), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(columns -> types.contains(columns[0]) && inMainVersion(columns))
                    .forEach(c -> rows.computeIfAbsent(c[0], type -> new LinkedHashMap<>())
                            .putIfAbsent(c[2], Row.of(c)));
        }
        return rows;
    }

    /** The newest stable version, except where only the preview has today's shape. */
    private static boolean inMainVersion(String[] columns) {
        boolean newest = !columns[0].equals("Microsoft.Insights/diagnosticSettings")
                || columns[1].equals(PREVIEW_THAT_EVERYBODY_USES);
        return newest && !columns[5].contains("otherVersion");
    }

    /** {@code type@apiVersion} of all versions there are. */
    static Set<String> versions() throws IOException {
        Set<String> versions = new HashSet<>();
        for (String line : Files.readAllLines(file("arm-types-versions.tsv"))) {
            String[] columns = line.split("\t", -1);
            if (columns.length > 4) {
                for (String version : (columns[3] + "," + columns[4]).split(",", -1)) {
                    versions.add(columns[0] + "@" + version);
                }
            }
        }
        return versions;
    }

    private static Path file(String name) {
        Path file = Path.of(System.getProperty("safeguard.shared", "../../shared"), "spec", name);
        assumeTrue(Files.exists(file), "no " + name + "; set -Dsafeguard.shared to the reference material");
        return file;
    }
}
