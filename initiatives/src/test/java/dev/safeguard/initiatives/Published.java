package dev.safeguard.initiatives;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The table of what was published: a line for each version of each document, with the SHA-256 of its text. Lines are
 * only ever added, so a document cannot change and keep its version.
 */
final class Published {
    private static final Path TABLE = Path.of("src/test/golden/published.tsv");

    private final Map<String, String> hashes = new TreeMap<>();

    private Published() {}

    static Published read() throws IOException {
        Published published = new Published();
        for (String line : Files.readAllLines(TABLE)) {
            List<String> cells = List.of(line.split("\t", -1));
            published.hashes.put(key(cells.get(0), cells.get(1)), cells.get(2));
        }
        return published;
    }

    /** The hash under which that version was published; empty text when it was not. */
    String hash(String document, String version) {
        return hashes.getOrDefault(key(document, version), "");
    }

    /** Adds a line for a version that has none, and changes no other. */
    void add(String document, String version, String text) throws IOException {
        if (hashes.putIfAbsent(key(document, version), sha256(text)) == null) {
            Files.writeString(TABLE, lines());
        }
    }

    static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private String lines() {
        return hashes.entrySet().stream()
                .map(line -> line.getKey() + "\t" + line.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static String key(String document, String version) {
        return document + "\t" + version;
    }
}
