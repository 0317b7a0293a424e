package dev.safeguard.generator.hipaa;

import dev.safeguard.generator.source.JavaText;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The Java text of {@code dev.safeguard.dsl.hipaa.Crosswalk}. */
public final class CrosswalkSource {
    private CrosswalkSource() {}

    public static String of(Path table) {
        JavaText out = new JavaText();
        head(out);
        rows(out, CrosswalkTable.read(table));
        lookup(out);
        return out.line("}").toString();
    }

    private static void head(JavaText out) {
        out.line("package dev.safeguard.dsl.hipaa;")
                .line("")
                .line("import java.util.List;")
                .line("import java.util.Map;")
                .line("")
                .line("/**")
                .line(
                        " * What NIST SP 800-66r2 maps the Security Rule to. A mapping says that two texts intersect, never")
                .line(" * that they are equal. Made from a table of facts when this module is built.")
                .line(" */")
                .line("public final class Crosswalk {");
    }

    private static void rows(JavaText out, List<CrosswalkTable.Row> rows) {
        out.line("    private static final Map<String, List<String>> NIST_800_53 = Map.ofEntries(");
        for (int i = 0; i < rows.size(); i++) {
            out.line("            " + entry(rows.get(i)) + (i < rows.size() - 1 ? "," : ");"));
        }
        out.line("").line("    private Crosswalk() {}").line("");
    }

    private static String entry(CrosswalkTable.Row row) {
        String ids = row.ids().stream().map(JavaText::quoted).collect(Collectors.joining(", "));
        return "Map.entry(" + JavaText.quoted(row.citation().text()) + ", List.of(" + ids + "))";
    }

    private static void lookup(JavaText out) {
        out.line("    /** Ids of NIST SP 800-53 revision 5, such as {@code CP-9(1)}; empty where nothing is mapped. */")
                .line("    public static List<String> nist80053(Safeguard safeguard) {")
                .line("        return NIST_800_53.getOrDefault(safeguard.citation(), List.of());")
                .line("    }");
    }
}
