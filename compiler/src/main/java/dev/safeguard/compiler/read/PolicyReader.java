package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads any document of Azure Policy. */
public final class PolicyReader {
    private static final int MAX_BYTES = 3 * JsonText.MAX_LENGTH;

    private PolicyReader() {}

    /**
     * Reads a file; its path as given becomes the document's name, with {@code /} between folders.
     *
     * @throws IOException when the file cannot be read
     */
    public static Reading read(Path file) throws IOException {
        String name = file.toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            return read(name, in.readNBytes(MAX_BYTES + 1));
        }
    }

    /** Reads the bytes of a file: UTF-8, with or without byte order mark. */
    public static Reading read(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            return tooLarge(name);
        }
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            return read(new Source(
                    name, StandardCharsets.UTF_8.newDecoder().decode(buffer).toString()));
        } catch (CharacterCodingException e) {
            Finding finding = new Finding(
                    ReadCodes.NOT_UTF8,
                    NotUtf8.place(name, bytes),
                    "bytes that are not UTF-8",
                    "save the file as UTF-8");
            return Reading.refused(Places.unknown(name), List.of(finding));
        }
    }

    /** Reads a text. */
    public static Reading read(Source source) {
        List<Finding> findings = new ArrayList<>();
        String text = source.text().startsWith("\uFEFF") ? source.text().substring(1) : source.text();
        return JsonText.parse(new Source(source.name(), text), findings)
                .map(parsed -> interpret(source.name(), parsed, findings))
                .orElseGet(() -> Reading.refused(Places.unknown(source.name()), findings));
    }

    private static Reading interpret(String name, JsonText.Parsed parsed, List<Finding> findings) {
        Places places = new Places(name, parsed.spots());
        Cursor top = Cursor.top(parsed.json(), new Problems(places, findings));
        Optional<PolicyDocument> draft = DocumentReader.read(top);
        return Reading.of(draft, parsed.json(), places, findings);
    }

    private static Reading tooLarge(String name) {
        Finding finding = new Finding(
                ReadCodes.TOO_LARGE, Place.of(name), "more than " + MAX_BYTES + " bytes", "split the document");
        return Reading.refused(Places.unknown(name), List.of(finding));
    }
}
