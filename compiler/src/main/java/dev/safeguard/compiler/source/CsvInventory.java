package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads inventory exports as tables: a header row with the columns of Azure Resource Graph, cells of JSON for what is no
 * plain text. Separators are commas, semicolons or tabs; texts are UTF-8, or UTF-16 with its mark. Holds one row at a time.
 */
public final class CsvInventory {
    private static final int HEADER_LIMIT = 1 << 16;
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxStringLength(64 << 20).build())
            .build();
    private static final String ADVICE = "export it again: the columns id, name, type, location, tags, properties"
            + " with their JSON, from the Resource Graph Explorer of the portal with formatted results off";

    private final String document;
    private final ResourceSink sink;
    private final CsvRow rows;
    private long count;
    private boolean bare;
    private int firstLine = 1;
    private Place begun;

    private CsvInventory(String document, ResourceSink sink, List<String> columns) {
        this.document = document;
        this.sink = sink;
        this.rows = new CsvRow(columns);
        this.begun = Place.of(document);
    }

    /** Reads a file, which may be compressed; what is wrong with it becomes findings, resources before the fault are handed on. */
    public static void read(Path file, ResourceSink sink) {
        read(file.toString(), () -> Files.newInputStream(file), sink);
    }

    static void read(String document, Bytes bytes, ResourceSink sink) {
        try (BufferedReader text = new BufferedReader(Encoding.reader(Gunzip.open(bytes.open())), HEADER_LIMIT)) {
            CsvHeader header = header(text);
            if (header.repeated().isEmpty()) {
                new CsvInventory(document, sink, header.columns()).read(header, text);
            } else {
                repeated(document, header, sink);
            }
        } catch (CharacterCodingException e) {
            add(sink, SourceCodes.NOT_TABLE, Place.of(document), "neither UTF-8 nor UTF-16 with its mark", ADVICE);
        } catch (IOException e) {
            sink.finding(Gunzip.failure(document, e));
        }
    }

    /** Which of the cells is meant nobody knows. */
    private static void repeated(String document, CsvHeader header, ResourceSink sink) {
        add(
                sink,
                SourceCodes.NOT_TABLE,
                new Place(document, "", header.skipped() + 1, 1),
                "several columns have the name `" + String.join("`, `", header.repeated()) + "`",
                "name each column once in the query of the export, with `project`");
    }

    private static CsvHeader header(BufferedReader text) throws IOException {
        text.mark(HEADER_LIMIT);
        char[] head = new char[HEADER_LIMIT - 1];
        int length = Math.max(0, text.read(head));
        text.reset();
        CsvHeader header = CsvHeader.of(new String(head, 0, length));
        for (int line = 0; line < header.skipped(); line++) {
            text.readLine();
        }
        return header;
    }

    private void read(CsvHeader header, Reader text) throws IOException {
        firstLine += header.skipped();
        begun = new Place(document, "", firstLine, 1);
        try (CsvParser parser = FACTORY.createParser(text)) {
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(header.separator()));
            parser.enable(CsvParser.Feature.WRAP_AS_ARRAY);
            rows(parser);
            tell();
        } catch (JsonProcessingException e) {
            add(sink, SourceCodes.NOT_TABLE, begun, "malformed table from this row on", ADVICE);
        }
    }

    private void rows(CsvParser parser) throws IOException {
        parser.nextToken();
        boolean first = true;
        while (parser.nextToken() == JsonToken.START_ARRAY) {
            begun = place(parser);
            List<String> cells = cells(parser);
            if (!first && !cells.equals(List.of(""))) {
                row(cells, begun);
            }
            first = false;
        }
    }

    private void tell() {
        if (bare) {
            String problem = "resources without their properties, which are unknown";
            add(sink, SourceCodes.NO_PROPERTIES, Place.of(document), problem, ADVICE);
        }
        if (count == 0) {
            add(sink, SourceCodes.NO_RESOURCES, Place.of(document), "no resource", "check the query of the export");
        }
    }

    /** A row begins on the line after the one that the parser has finished with. */
    private Place place(JsonParser parser) {
        return new Place(document, "", firstLine + parser.currentTokenLocation().getLineNr(), 1);
    }

    private static List<String> cells(CsvParser parser) throws IOException {
        List<String> cells = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY && parser.currentToken() != null) {
            cells.add(parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText());
        }
        return cells;
    }

    private void row(List<String> cells, Place place) {
        count++;
        if (rows.isTooLong(cells)) {
            add(sink, SourceCodes.NOT_A_RESOURCE, place, "a row with more cells than there are columns", ADVICE);
            return;
        }
        CsvRow.Read read = rows.read(cells);
        read.fault().ifPresent(fault -> add(sink, SourceCodes.NOT_JSON_CELL, place, fault, ADVICE));
        if (!Shape.isResource(read.resource())) {
            add(sink, SourceCodes.NOT_A_RESOURCE, place, "a row without id, name and type", ADVICE);
        } else if (read.fault().isEmpty()) {
            bare |= BareRow.isBare(read.resource());
            sink.resource(new SourcedResource(read.resource(), place));
        }
    }

    private static void add(ResourceSink sink, Code code, Place place, String problem, String remedy) {
        sink.finding(new Finding(code, place, problem, remedy));
    }
}
