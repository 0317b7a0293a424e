package dev.safeguard.compiler.pages;

/** Where pages are, and links to them. */
final class Links {
    private Links() {}

    /** The path of a control's page below the folder of all pages. */
    static String path(DocumentedControl entry) {
        return HandbookFiles.CONTROLS + "/" + entry.id() + ".md";
    }

    /** A link to the page of a control, from a page at the top. */
    static String fromTop(DocumentedControl entry) {
        return Markdown.link(entry.id(), path(entry));
    }

    /** An entry of a list of controls, from a page at the top. */
    static String line(DocumentedControl entry) {
        return fromTop(entry) + " " + Markdown.escaped(entry.title()) + " (" + entry.automation() + ", "
                + entry.effect() + ")";
    }
}
