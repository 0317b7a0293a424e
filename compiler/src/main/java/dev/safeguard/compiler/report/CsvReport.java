package dev.safeguard.compiler.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The report for spreadsheets: a row for each listed verdict under a header. */
public final class CsvReport {
    private static final List<String> COLUMNS = List.of(
            "control",
            "member",
            "key",
            "citations",
            "resource",
            "id",
            "type",
            "verdict",
            "effect",
            "file",
            "line",
            "reasons");
    /** What a spreadsheet would compute instead of showing it. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvReport() {}

    /** Writes the table, row by row; several values in a cell stand apart by line feeds. */
    public static void write(VerdictReport report, Writer out) throws IOException {
        CsvGenerator csv = new CsvFactory().createGenerator(out);
        csv.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        csv.enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING);
        csv.setSchema(CsvSchema.emptySchema().withLineSeparator("\n"));
        row(COLUMNS, csv);
        for (Verdict verdict : report.results()) {
            row(cells(verdict), csv);
        }
        csv.close();
    }

    private static List<String> cells(Verdict verdict) {
        return List.of(
                verdict.entry(),
                verdict.control(),
                verdict.key(),
                String.join("\n", verdict.citations()),
                verdict.resource(),
                verdict.id().orElse(""),
                verdict.type(),
                verdict.verdict().json(),
                verdict.effect(),
                verdict.file().orElse(""),
                verdict.line() > 0 ? Integer.toString(verdict.line()) : "",
                String.join("\n", ReasonText.lines(verdict.reasons())));
    }

    private static void row(List<String> cells, CsvGenerator csv) throws IOException {
        csv.writeStartArray();
        for (String cell : cells) {
            csv.writeString(harmless(cell));
        }
        csv.writeEndArray();
    }

    private static String harmless(String cell) {
        return !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
