package dev.safeguard.compiler.template;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.tree.ParserMessage;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.compiler.tree.TreeBuilder;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the text of templates: JSON with comments, line breaks within strings, and a byte order mark if there is one. */
final class TextReader {
    /** Azure takes 4 MB of expanded template; comments and indentation may make the text some times longer. */
    private static final int MAX_BYTES = 24 << 20;

    private static final int LIMIT_OF_AZURE = 4 << 20;

    private static final int MAX_DEPTH = 300;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .build())
            .build();

    private final Findings findings;
    private final Code code;

    /** Faults become findings with the given code. */
    TextReader(Findings findings, Code code) {
        this.findings = findings;
        this.code = code;
    }

    Optional<PlacedText> read(Path file) {
        String document = file.toString().replace('\\', '/');
        try (InputStream in = Files.newInputStream(file)) {
            return read(document, in.readNBytes(MAX_BYTES + 1), Optional.of(file));
        } catch (IOException e) {
            return refuse(Place.of(document), "cannot be read", "check the file and its permissions");
        }
    }

    Optional<PlacedText> read(String document, byte[] bytes, Optional<Path> file) {
        if (bytes.length > MAX_BYTES) {
            findings.add(
                    SourceCodes.TOO_LARGE,
                    Place.of(document),
                    "more than " + (MAX_BYTES >> 20) + " MiB; Azure takes 4 MB",
                    "split the template");
            return Optional.empty();
        }
        if (bytes.length > LIMIT_OF_AZURE) {
            findings.add(
                    TemplateCodes.LIMIT_EXCEEDED, Place.of(document), "more than 4 MB", "split what the file holds");
        }
        try {
            return parse(document, decode(bytes), file);
        } catch (CharacterCodingException e) {
            return refuse(Place.of(document), "bytes that are not text", "save the file as UTF-8");
        }
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = charset(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By the byte order mark, or else by the zero that JSON's first character has beside it. */
    private static Charset charset(byte[] bytes) {
        int first = bytes.length < 2 ? 0x2020 : ((bytes[0] & 0xff) << 8) | (bytes[1] & 0xff);
        if (first == 0xfffe || (first & 0xff) == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return first == 0xfeff || first >> 8 == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }

    private Optional<PlacedText> parse(String document, String text, Optional<Path> file) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            if (parser.nextToken() == null) {
                return refuse(Place.of(document), "the file holds nothing", remedyOfNothing());
            }
            TreeBuilder builder = new TreeBuilder(document, 0, "");
            PlacedJson tree = builder.build(parser);
            if (parser.nextToken() != null) {
                return refuse(builder.place(parser, ""), "text after the end", "remove it");
            }
            tree.duplicates().forEach(this::duplicate);
            return Optional.of(new PlacedText(document, tree.json(), tree.places(), file));
        } catch (JsonProcessingException e) {
            return refuse(place(document, e), ParserMessage.of(e), "correct the JSON there");
        } catch (IOException e) {
            throw new IllegalStateException("a string cannot fail to be read", e);
        }
    }

    private String remedyOfNothing() {
        return code.equals(TemplateCodes.PARAMETERS_UNREADABLE)
                ? "write `parameters` into it with an object per name, or leave the file out"
                : "write a template into it";
    }

    private void duplicate(Place place) {
        findings.add(
                TemplateCodes.REFUSED, place, "a name that occurs twice; the last value counts", "remove one of them");
    }

    private static Place place(String document, JsonProcessingException e) {
        return Optional.ofNullable(e.getLocation())
                .map(at -> new Place(document, "", at.getLineNr(), at.getColumnNr()))
                .orElse(Place.of(document));
    }

    private Optional<PlacedText> refuse(Place place, String problem, String remedy) {
        findings.add(code, place, problem, remedy);
        return Optional.empty();
    }
}
