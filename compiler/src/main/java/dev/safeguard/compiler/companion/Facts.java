package dev.safeguard.compiler.companion;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** Rows of the tables of this package: cells between tabs, {@code #} before a comment. */
final class Facts {
    private Facts() {}

    static List<String[]> rows(String table) {
        try (InputStream in = Objects.requireNonNull(Facts.class.getResourceAsStream(table), table)) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the table " + table + " cannot be read", e);
        }
    }
}
