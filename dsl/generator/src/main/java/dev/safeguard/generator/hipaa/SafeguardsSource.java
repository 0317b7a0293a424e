package dev.safeguard.generator.hipaa;

import dev.safeguard.generator.source.JavaText;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** The Java text of {@code dev.safeguard.dsl.hipaa.Safeguards}. */
public final class SafeguardsSource {
    private SafeguardsSource() {}

    public static String of(Path table) {
        List<SafeguardRow> rows = SafeguardTable.read(table);
        JavaText out = new JavaText();
        head(out);
        rows.forEach(row -> constant(out, row));
        all(out, rows);
        lookup(out);
        return out.line("}").toString();
    }

    private static void head(JavaText out) {
        out.line("package dev.safeguard.dsl.hipaa;")
                .line("")
                .line("import java.util.List;")
                .line("import java.util.Optional;")
                .line("")
                .line("/**")
                .line(" * The safeguards of 45 CFR 164 that a control may implement: the general rules, standards and")
                .line(" * implementation specifications of Subpart C, and what Subparts D and E add to them.")
                .line(" * Made from a table of facts when this module is built.")
                .line(" */")
                .line("public final class Safeguards {");
    }

    private static void constant(JavaText out, SafeguardRow row) {
        out.line("    /** 45 CFR " + row.citation().text() + ", " + JavaText.html(row.title()) + " ("
                + words(row.designation()) + "): " + JavaText.html(row.paraphrase()) + " */");
        out.line("    public static final Safeguard " + row.constant() + " = new Safeguard(");
        out.line("            " + JavaText.quoted(row.citation().text()) + ",");
        out.line("            " + JavaText.quoted(row.title()) + ",");
        out.line("            Designation." + constantName(row.designation()) + ",");
        out.line("            Kind." + constantName(row.kind()) + ",");
        out.line("            Family." + constantName(row.family()) + ",");
        out.line("            " + JavaText.quoted(row.paraphrase()) + ");");
        out.line("");
    }

    private static String words(String designation) {
        return designation.equals("n.a.") ? "neither required nor addressable" : designation;
    }

    private static String constantName(String word) {
        return word.equals("n.a.")
                ? "NOT_APPLICABLE"
                : word.toUpperCase(Locale.ROOT).replace('-', '_');
    }

    private static void all(JavaText out, List<SafeguardRow> rows) {
        out.line("    private static final List<Safeguard> ALL = List.of(");
        for (int i = 0; i < rows.size(); i++) {
            out.line("            " + rows.get(i).constant() + (i < rows.size() - 1 ? "," : ");"));
        }
        out.line("").line("    private Safeguards() {}").line("");
        out.line("    /** Every safeguard, in the order of the regulation. */")
                .line("    public static List<Safeguard> all() {")
                .line("        return ALL;")
                .line("    }")
                .line("");
    }

    private static void lookup(JavaText out) {
        out.line("    /** The safeguard with this citation, written as {@code 164.312(e)(2)(ii)}. */")
                .line("    public static Optional<Safeguard> withCitation(String citation) {")
                .line("        return ALL.stream().filter(s -> s.citation().equals(citation)).findFirst();")
                .line("    }");
    }
}
