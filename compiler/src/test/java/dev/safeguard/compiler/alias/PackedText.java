package dev.safeguard.compiler.alias;

import java.nio.charset.StandardCharsets;

/** Writes rows as the packed catalogue has them. */
final class PackedText {
    private PackedText() {}

    static String row(String cells, String... below) {
        String counted = cells + "\n" + String.join("", below);
        return counted.length() + "\t" + counted;
    }

    static PackedRows rows(String... rows) {
        return PackedRows.of(String.join("", rows).getBytes(StandardCharsets.US_ASCII));
    }
}
