package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads case files: YAML documents, JSON, JSON Lines; each holds one case or a list of them under {@code cases}. A case
 * that is broken is reported alone. Memory holds one case at a time, however long the file is.
 */
public final class CaseReader {
    private final String name;
    private final CaseSink sink;
    private int count;

    private CaseReader(String name, CaseSink sink) {
        this.name = name;
        this.sink = sink;
    }

    /** Reads a case file; its name tells the format, and relative policy files hang on it. */
    public static CaseFile read(Source source) {
        CaseFile.Builder file = new CaseFile.Builder();
        try {
            read(source.name(), new ByteArrayInputStream(source.text().getBytes(StandardCharsets.UTF_8)), file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
        return file.build();
    }

    /**
     * Reads a case file, UTF-8 with or without byte order mark.
     *
     * @throws IOException when it cannot be read
     */
    public static void read(Path file, CaseSink sink) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            read(file.toString(), in, sink);
        }
    }

    /**
     * Reads cases from a stream, UTF-8 with or without byte order mark.
     *
     * @param name tells the format by its ending; without a known one the first line does
     * @throws IOException when it cannot be read
     */
    public static void read(String name, InputStream in, CaseSink sink) throws IOException {
        new CaseReader(name, sink).read(new BufferedInputStream(in));
    }

    private void read(InputStream in) throws IOException {
        new CaseText(name, this::document, this::broken).parse(in);
        if (count == 0) {
            sink.warning(new Finding(
                    CaseCodes.NO_CASES, Place.of(name), "no case", "write a case into it, or leave it out"));
        }
    }

    private void broken(Finding finding) {
        count++;
        sink.broken(finding);
    }

    private void document(PlacedJson document) {
        if (isEmpty(document.json())) {
            return;
        }
        count++;
        try {
            Member top = Member.at(document, "");
            if (document.json().has(CaseText.LIST)) {
                top.allow(List.of(CaseText.LIST));
            }
            sink.sound(new CaseParser(top).parse("case " + count));
        } catch (CaseProblem problem) {
            sink.broken(problem.finding());
        }
    }

    /** An empty YAML document is nothing, or the empty text. */
    private static boolean isEmpty(JsonNode json) {
        return json.isNull() || (json.isTextual() && json.textValue().isEmpty());
    }
}
