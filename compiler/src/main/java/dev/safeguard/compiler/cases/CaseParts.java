package dev.safeguard.compiler.cases;

import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Cuts a file at line ends into parts that stand alone, so that a broken one does not take the others along. */
final class CaseParts {
    /** A case with the largest policy that is read fits. */
    static final int MAX_BYTES = 16 << 20;

    private final String document;
    private final Consumer<Part> parts;
    private final Consumer<Finding> findings;

    /** Text, and how many lines of the file are above it. */
    record Part(String text, int linesBefore) {}

    CaseParts(String document, Consumer<Part> parts, Consumer<Finding> findings) {
        this.document = document;
        this.parts = parts;
        this.findings = findings;
    }

    /** Cuts before every line of which the test is true; memory holds one part. */
    void cut(InputStream in, Predicate<byte[]> startsPart) throws IOException {
        ByteLines lines = new ByteLines(in, MAX_BYTES + 1);
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        int start = 0;
        int number = 0;
        for (Optional<byte[]> line = lines.next(); line.isPresent(); line = lines.next()) {
            if (number > start && startsPart.test(line.get())) {
                end(part, start);
                start = number;
            } else if (number > start) {
                part.write('\n');
            }
            part.write(line.get(), 0, Math.min(line.get().length, MAX_BYTES + 1 - Math.min(part.size(), MAX_BYTES)));
            number++;
        }
        end(part, start);
    }

    private void end(ByteArrayOutputStream part, int linesBefore) {
        Place place = new Place(document, "", linesBefore + 1, 1);
        if (part.size() > MAX_BYTES) {
            findings.accept(new Finding(
                    CaseCodes.TOO_LARGE, place, "a case of more than " + MAX_BYTES + " bytes", "make it smaller"));
        } else {
            decode(part.toByteArray(), place);
        }
        part.reset();
    }

    private void decode(byte[] bytes, Place place) {
        try {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            parts.accept(new Part(text, place.line() - 1));
        } catch (CharacterCodingException e) {
            findings.accept(CaseText.notUtf8(place));
        }
    }
}
