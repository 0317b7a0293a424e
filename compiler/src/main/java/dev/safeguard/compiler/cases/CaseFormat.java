package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a case file is written in: its name tells, and where that does not, its first line. */
enum CaseFormat {
    /** One document. */
    JSON,
    /** A document on each line. */
    JSON_LINES,
    /** Documents separated by {@code ---}. */
    YAML;

    private static final int FIRST_LINE = 1 << 16;

    /** @param in at its beginning, which is where it is afterwards; it must support marks */
    static CaseFormat of(String name, InputStream in) throws IOException {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".jsonl") || lower.endsWith(".ndjson")) {
            return JSON_LINES;
        }
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return YAML;
        }
        String beginning = beginning(in);
        if (!looksLikeJson(beginning)) {
            return YAML;
        }
        return lower.endsWith(".json") || !isWhole(beginning.lines().findFirst().orElse("")) ? JSON : JSON_LINES;
    }

    private static String beginning(InputStream in) throws IOException {
        in.mark(FIRST_LINE);
        String text = new String(in.readNBytes(FIRST_LINE), StandardCharsets.UTF_8).stripLeading();
        in.reset();
        return text;
    }

    private static boolean looksLikeJson(String text) {
        return text.startsWith("{") || text.startsWith("[") || text.startsWith("//") || text.startsWith("/*");
    }

    /** Whether the line is an object that is closed on it. */
    private static boolean isWhole(String line) {
        try (JsonParser parser = new JsonFactory().createParser(line)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null && line.startsWith("{");
        } catch (IOException e) {
            return false;
        }
    }
}
