package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.report.Ink;
import java.util.ArrayList;
import java.util.List;

/** A page for a terminal: each label once, its texts below each other, wrapped between words. */
final class LabelledText implements Item.Cases<LabelledText> {
    private static final int LABEL = 12;

    private final Ink ink;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private String label = "";

    LabelledText(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    void title(String title) {
        text.append(ink.bold(title)).append('\n');
    }

    /** An empty line. */
    void gap() {
        text.append('\n');
        label = "";
    }

    void item(Item item) {
        item.match(this);
    }

    @Override
    public LabelledText fact(Item.Fact item) {
        return block(item.label(), wrap(item.text()));
    }

    @Override
    public LabelledText name(Item.Name item) {
        return block(item.label(), List.of(item.text()));
    }

    /** Only the text: a terminal has no room for the address. */
    @Override
    public LabelledText link(Item.Link item) {
        return block(item.label(), List.of(item.text()));
    }

    @Override
    public LabelledText lines(Item.Lines item) {
        return block(item.label(), item.lines());
    }

    private LabelledText block(String name, List<String> lines) {
        String shown = name.equals(label) ? "" : name;
        label = name;
        for (String line : lines) {
            text.append(ink.dim(pad(shown))).append(line).append('\n');
            shown = "";
        }
        return this;
    }

    private static String pad(String name) {
        return name + " ".repeat(Math.max(1, LABEL - name.length()));
    }

    private List<String> wrap(String value) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : value.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width - LABEL) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    String text() {
        return text.toString();
    }
}
