package dev.safeguard.blueprints;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The table {@code controls.tsv}: which controls the landing zone satisfies, and which it leaves to others, and why. */
final class OpenControls {
    private OpenControls() {}

    /** The controls of a kind: {@code concerned}, {@code subscription} or {@code open}. */
    static List<String> table(String kind) {
        try (InputStream table = OpenControls.class.getResourceAsStream("controls.tsv")) {
            return new String(Objects.requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .filter(cells -> cells[0].equals(kind))
                    .map(cells -> cells[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
