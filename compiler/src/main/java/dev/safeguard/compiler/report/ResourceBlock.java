package dev.safeguard.compiler.report;

import java.util.List;

/**
 * A resource with its verdicts. Public only because the template engine asks for it.
 *
 * @param name last segment of the id
 * @param place {@code file:line}, empty when read from Azure
 */
public record ResourceBlock(String id, String name, String type, String place, List<ResourceRow> rows) {
    public ResourceBlock {
        rows = List.copyOf(rows);
    }

    static ResourceBlock of(Verdict verdict, List<ResourceRow> rows) {
        String id = verdict.resource();
        String name = id.substring(id.lastIndexOf('/') + 1);
        return new ResourceBlock(id, name, verdict.type(), verdict.place().orElse(""), rows);
    }
}
