package dev.safeguard.initiatives.builtin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The committed table of pairs that differ on purpose: {@code builtin-differences.tsv}. */
final class Differences {
    private static final String TABLE = "builtin-differences.tsv";

    private Differences() {}

    /** A control, the built-in from which it differs, how, and why. */
    record Row(String control, String builtIn, Kind kind, String reason) {
        String pair() {
            return control + " " + builtIn;
        }
    }

    static List<Row> rows() {
        return text().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .map(cells -> new Row(cells[0], cells[1], Kind.valueOf(cells[2].toUpperCase(Locale.ROOT)), cells[3]))
                .toList();
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Differences.class.getResourceAsStream(TABLE), TABLE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
