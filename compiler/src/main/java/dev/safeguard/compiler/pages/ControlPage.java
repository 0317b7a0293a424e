package dev.safeguard.compiler.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.dsl.control.Control;

/** What there is to know about one control, for whoever reads it. */
public final class ControlPage {
    private ControlPage() {}

    /** As Markdown, ending in a line feed; without links to other pages. */
    public static String markdown(DocumentedControl entry) {
        Markdown page = new Markdown(entry.id() + " " + entry.title());
        for (Section section : Sheet.of(entry)) {
            page.heading(section.title());
            section.items().forEach(page::item);
        }
        return page.text();
    }

    /** For a terminal: lines of at most {@code width} columns where words allow it, ending in a line feed. */
    public static String text(DocumentedControl entry, Ink ink, int width) {
        LabelledText page = new LabelledText(ink, width);
        page.title(entry.id() + "  " + entry.title());
        for (Section section : Sheet.of(entry)) {
            page.gap();
            section.items().forEach(page::item);
        }
        return page.text();
    }

    /** For programs; {@code rule} is the rule as Azure gets it, {@code dossier} is missing where there is none. */
    public static ObjectNode json(DocumentedControl entry) {
        return ControlJson.of(entry);
    }

    /** The part of {@link #json} that a list of controls shows. */
    public static ObjectNode headJson(Control control) {
        return ControlJson.head(control);
    }
}
