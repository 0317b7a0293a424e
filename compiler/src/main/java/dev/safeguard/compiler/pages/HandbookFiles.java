package dev.safeguard.compiler.pages;

import java.util.SortedMap;
import java.util.TreeMap;

/** All pages about a set of controls, as files with relative links. */
public final class HandbookFiles {
    /** In a comment at the beginning of every page, so that a later run knows what it may replace. */
    public static final String MARK = "made by Safeguard; do not edit, the next run replaces this page";

    /** The folder of the pages of single controls. */
    public static final String CONTROLS = "controls";

    private HandbookFiles() {}

    /** Text by path below the folder of all pages, {@code /} between segments. */
    public static SortedMap<String, String> of(Handbook handbook) {
        Traceability matrix = Traceability.of(handbook);
        SortedMap<String, String> files = new TreeMap<>();
        handbook.controls().forEach(entry -> files.put(Links.path(entry), ControlPage.markdown(entry)));
        files.put("by-citation.md", Indexes.byCitation(matrix));
        files.put("by-type.md", Indexes.byType(handbook));
        files.put("traceability.md", TraceabilityPage.linked(matrix));
        files.put("traceability.html", TraceabilityHtml.of(matrix));
        return files;
    }
}
