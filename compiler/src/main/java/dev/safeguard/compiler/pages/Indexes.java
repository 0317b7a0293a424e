package dev.safeguard.compiler.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lists of controls, by citation and by resource type. */
final class Indexes {
    private Indexes() {}

    static String byCitation(Traceability matrix) {
        Markdown page = new Markdown(matrix.handbook().title() + ": controls by citation");
        List<Coverage> lines = new ArrayList<>(matrix.securityRule());
        lines.addAll(matrix.beyond());
        for (Coverage line : lines) {
            if (line.isCovered()) {
                page.heading(
                        line.safeguard().citation() + " " + line.safeguard().title());
                page.paragraph(line.safeguard().paraphrase() + " (" + line.binding() + ")");
                line.controls().forEach(entry -> page.bullet(Links.line(entry)));
            }
        }
        return page.text();
    }

    static String byType(Handbook handbook) {
        Markdown page = new Markdown(handbook.title() + ": controls by resource type");
        Map<String, List<DocumentedControl>> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (DocumentedControl entry : handbook.controls()) {
            entry.types()
                    .forEach(type ->
                            types.computeIfAbsent(type, t -> new ArrayList<>()).add(entry));
        }
        types.forEach((type, entries) -> section(page, type, entries));
        List<DocumentedControl> others = handbook.controls().stream()
                .filter(entry -> entry.types().isEmpty())
                .toList();
        if (!others.isEmpty()) {
            section(page, "Attested, on no resource type", others);
        }
        return page.text();
    }

    private static void section(Markdown page, String title, List<DocumentedControl> entries) {
        page.heading(title);
        entries.forEach(entry -> page.bullet(Links.line(entry)));
    }
}
