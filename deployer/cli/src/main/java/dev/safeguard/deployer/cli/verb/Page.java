package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.report.Ink;
import java.util.ArrayList;
import java.util.List;

/** A page of labelled entries: the label once, its texts below each other, wrapped between words. */
final class Page {
    private static final int LABEL = 12;

    private final Ink ink;
    private final int width;
    private final StringBuilder text = new StringBuilder();
    private String label = "";

    Page(Ink ink, int width) {
        this.ink = ink;
        this.width = width;
    }

    void title(String title) {
        text.append(ink.bold(title)).append("\n\n");
    }

    void entry(String name, String value) {
        block(name, wrap(value));
    }

    /** Lines as they are. */
    void block(String name, List<String> lines) {
        String shown = name.equals(label) ? "" : name;
        label = name;
        for (String line : lines) {
            text.append(ink.dim(pad(shown))).append(line).append('\n');
            shown = "";
        }
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
