package dev.safeguard.compiler.terraform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/** The attributes of every azurerm type, from the exported schemas beside the project. */
final class Schema {
    static final Path FILE =
            Path.of(System.getProperty("safeguard.shared", "../../shared"), "spec", "azurerm-schema.tsv.gz");

    private final Map<String, List<Attribute>> types = new TreeMap<>();

    /**
     * An attribute or block.
     *
     * @param path {@code network_rules[*].ip_rules[*]}
     * @param modes R, O, OC, C or - by major, with bars between when they differ
     */
    record Attribute(String path, String kind, String modes, String defaults) {
        String mode(int major) {
            return byMajor(modes, major);
        }

        String schemaDefault(int major) {
            return byMajor(defaults, major);
        }

        /** The name in the block that holds it. */
        String name() {
            return path.substring(path.lastIndexOf('.') + 1).replace("[*]", "");
        }

        private static String byMajor(String text, int major) {
            String[] values = text.split("\\|", -1);
            return values[Math.min(major - 3, values.length - 1)];
        }
    }

    static Schema read() {
        Schema schema = new Schema();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells.length == 5 && cells[0].startsWith("azurerm_"))
                    .forEach(schema::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return schema;
    }

    private void add(String[] cells) {
        types.computeIfAbsent(cells[0], type -> new ArrayList<>())
                .add(new Attribute(cells[1], cells[2], cells[3], cells[4]));
    }

    /** The attributes directly in a block. */
    List<Attribute> in(String type, String block) {
        String start = block.isEmpty() ? "" : block + ".";
        return types.getOrDefault(type, List.of()).stream()
                .filter(attribute ->
                        attribute.path().startsWith(start) && attribute.path().indexOf('.', start.length()) < 0)
                .toList();
    }
}
