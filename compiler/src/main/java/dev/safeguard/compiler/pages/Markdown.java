package dev.safeguard.compiler.pages;

import java.util.List;

/** A page of Markdown as GitHub reads it. Texts are escaped: nothing in them is taken for markup. */
final class Markdown implements Item.Cases<Markdown> {
    /** The first line of every page: tells pages that may be replaced from those that somebody wrote. */
    static final String MARK = "<!-- " + HandbookFiles.MARK + " -->";

    private static final String FENCE = "```";

    private final StringBuilder text = new StringBuilder();
    private boolean inList;

    Markdown(String title) {
        text.append(MARK).append("\n# ").append(escaped(title)).append('\n');
    }

    Markdown heading(String title) {
        inList = false;
        text.append("\n## ").append(escaped(title)).append('\n');
        return this;
    }

    Markdown paragraph(String words) {
        inList = false;
        text.append('\n').append(escaped(words)).append('\n');
        return this;
    }

    void item(Item item) {
        item.match(this);
    }

    @Override
    public Markdown fact(Item.Fact item) {
        return bullet("**" + item.label() + "**: " + escaped(item.text().replaceAll("\\s+", " ")));
    }

    @Override
    public Markdown name(Item.Name item) {
        return bullet("**" + item.label() + "**: " + code(item.text()));
    }

    @Override
    public Markdown link(Item.Link item) {
        return bullet("**" + item.label() + "**: " + link(item.text(), item.url()));
    }

    @Override
    public Markdown lines(Item.Lines item) {
        inList = false;
        text.append("\n").append(item.label()).append(":\n\n");
        text.append(FENCE).append(item.language()).append('\n');
        item.lines().forEach(line -> text.append(line).append('\n'));
        text.append(FENCE).append('\n');
        return this;
    }

    /** An entry of a list; the text is Markdown already. */
    Markdown bullet(String markdown) {
        text.append(inList ? "" : "\n").append("- ").append(markdown).append('\n');
        inList = true;
        return this;
    }

    /** A table; the cells are Markdown already. */
    Markdown table(List<String> head, List<List<String>> rows) {
        inList = false;
        text.append('\n');
        row(head);
        row(head.stream().map(column -> "---").toList());
        rows.forEach(this::row);
        return this;
    }

    private void row(List<String> cells) {
        cells.forEach(cell -> text.append(cell.isEmpty() ? "| " : "| " + cell + " "));
        text.append("|\n");
    }

    String text() {
        return text.toString();
    }

    static String code(String words) {
        return "`" + words.replace("`", "'") + "`";
    }

    static String link(String words, String url) {
        return "[" + escaped(words) + "](" + url + ")";
    }

    /** Plain text with a backslash before what Markdown would read as markup. */
    static String escaped(String plain) {
        return plain.replaceAll("([\\\\`*\\[\\]<|~])", "\\\\$1")
                .replaceAll("(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])", "\\\\_")
                .replaceAll("&(?=#?\\w+;)", "&amp;");
    }
}
