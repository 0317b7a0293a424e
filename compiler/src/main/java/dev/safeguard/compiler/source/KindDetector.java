package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Finds out what a file is from what is in it; a name only tells Bicep, which no content shows for sure. */
public final class KindDetector {
    private static final int HEAD = 4_096;
    /** As much as a template may be written in: comments, texts over several lines. */
    private static final JsonFactory LENIENT = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private KindDetector() {}

    /**
     * The kind of a file. Reads no further than it must; holds nothing of it.
     *
     * @return empty for what cannot be read, is malformed before it can be told, or is empty: reading it says what is wrong
     */
    public static Optional<FileKind> of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".bicep") || name.endsWith(".bicepparam")) {
            return Optional.of(FileKind.BICEP);
        }
        try (BufferedInputStream bytes = new BufferedInputStream(Gunzip.open(Files.newInputStream(file)), HEAD)) {
            return of(bytes);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<FileKind> of(BufferedInputStream bytes) throws IOException {
        bytes.mark(HEAD);
        Head head = Head.of(bytes.readNBytes(HEAD));
        bytes.reset();
        if (head.isZip()) {
            return Optional.of(FileKind.TERRAFORM);
        }
        return head.isTable() ? Optional.of(FileKind.INVENTORY_CSV) : json(bytes);
    }

    private static Optional<FileKind> json(InputStream bytes) throws IOException {
        try (JsonParser parser = LENIENT.createParser(bytes)) {
            return parser.nextToken() == null ? Optional.empty() : Optional.of(json(parser));
        }
    }

    private static FileKind json(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_ARRAY -> TopLevel.list(parser) ? FileKind.INVENTORY : FileKind.OTHER;
            case START_OBJECT -> new TopLevel().kind(parser);
            default -> FileKind.OTHER;
        };
    }
}
