package dev.safeguard.compiler.terraform.azurerm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The tab-separated tables of this package; lines that start with {@code #} are comments. */
final class Tables {
    private Tables() {}

    static List<Cells> read(String resource) {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> new Cells(Arrays.asList(line.split("\t", -1))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("table " + resource + " in the jar cannot be read", e);
        }
    }

    /** Majors as a table writes them, {@code 3,4}. */
    static Set<Integer> majors(String text) {
        return Arrays.stream(text.split(",", -1)).map(Integer::valueOf).collect(Collectors.toSet());
    }

    /** The cells of a line; those left out at its end are empty. */
    record Cells(List<String> all) {
        Cells {
            all = List.copyOf(all);
        }

        String get(int column) {
            return column < all.size() ? all.get(column) : "";
        }
    }
}
