package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.Gunzip;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads what {@code terraform show -json} (or OpenTofu's) writes of a plan or a state, and Terraform's own state files. All
 * resources that are there after the plan is applied are judged, also those that it leaves as they are.
 *
 * <p>The changes and the configuration of a plan refer to each other, so both are held in memory while it is read: about
 * seven times the size of the file (a plan of 8,100 resources and 19 MB is read with a heap of 128 MB). What does not fit
 * is a finding.
 */
public final class TerraformSource {
    private static final int MAX_TEXT = 64 << 20;
    private static final int MEMORY_PER_BYTE = 6;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(MAX_TEXT).build())
            .build();
    private static final ObjectReader TREES = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private TerraformSource() {}

    /** Reads a file; what is wrong with it becomes findings. */
    public static void read(Path planOrState, TerraformOptions options, ResourceSink sink) {
        read(planOrState, options, sink, Runtime.getRuntime().maxMemory() / MEMORY_PER_BYTE);
    }

    static void read(Path planOrState, TerraformOptions options, ResourceSink sink, long most) {
        String document = planOrState.toString();
        try (InputStream bytes =
                new BufferedInputStream(Gunzip.open(Files.newInputStream(planOrState), most), 1 << 16)) {
            if (isZip(bytes)) {
                tell(
                        sink,
                        SourceCodes.TERRAFORM_BINARY,
                        Place.of(document),
                        "a plan in binary form",
                        "run `terraform show -json` on it, and scan what that writes");
                return;
            }
            parse(bytes, document, planOrState, options, sink);
        } catch (StreamConstraintsException e) {
            String problem = "a text, a number or a nesting larger than any plan's";
            tell(sink, SourceCodes.TOO_LARGE, place(document, e), problem, "check the file");
        } catch (JsonProcessingException e) {
            boolean bytes = e.getOriginalMessage().startsWith("Invalid UTF-8");
            String problem = bytes ? "bytes that are not UTF-8" : "malformed JSON";
            tell(sink, SourceCodes.NOT_JSON, place(document, e), problem, "make the file again");
        } catch (IOException e) {
            sink.finding(Gunzip.failure(document, e));
        }
    }

    private static boolean isZip(InputStream bytes) throws IOException {
        bytes.mark(2);
        boolean zip = bytes.read() == 'P' && bytes.read() == 'K';
        bytes.reset();
        return zip;
    }

    private static void parse(
            InputStream bytes, String document, Path file, TerraformOptions options, ResourceSink sink)
            throws IOException {
        try (JsonParser parser = FACTORY.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                tell(
                        sink,
                        SourceCodes.TERRAFORM_SHAPE,
                        Place.of(document),
                        "no JSON object",
                        "scan what `terraform show -json` writes");
                return;
            }
            PlanDocument plan = PlanReader.read(parser, TREES, document);
            if (Formats.accept(plan, Place.of(document), sink::finding)) {
                TerraformWorld.hand(plan, file, options, sink);
            }
        }
    }

    /** Of a limit that is passed the parser knows no place. */
    private static Place place(String document, JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null
                ? Place.of(document)
                : new Place(document, "", Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }

    private static void tell(ResourceSink sink, Code code, Place place, String problem, String remedy) {
        sink.finding(new Finding(code, place, problem, remedy));
    }

    /** Whether an object is a plan as {@code show -json} writes it; its first members are enough. */
    public static boolean isPlan(ObjectNode top) {
        return top.has("resource_changes") || top.has("planned_values");
    }

    /** Whether an object is a state as {@code show -json} writes it. */
    public static boolean isState(ObjectNode top) {
        return top.has("terraform_version") && top.path("values").has("root_module");
    }

    /** Whether an object is Terraform's own state file. */
    public static boolean isRawState(ObjectNode top) {
        return top.has("lineage") && top.has("serial") && top.path("version").isInt();
    }

    /** Whether an object is a line of the log that {@code plan -json} writes. */
    public static boolean isLogStream(ObjectNode top) {
        return top.has("@level");
    }
}
