package dev.safeguard.compiler.template;

import dev.safeguard.compiler.source.ResourceSink;
import java.nio.file.Path;
import java.util.Optional;

/** What one template and all that it nests have in common while they are expanded. */
record Run(
        TemplateOptions options,
        ResourceSink sink,
        Findings findings,
        Budget budget,
        Holes holes,
        Groups groups,
        Links links,
        Addresses addresses,
        Neighbours neighbours) {

    static Run of(TemplateOptions options, Optional<Path> file, ResourceSink sink, Findings findings) {
        return new Run(
                options,
                sink,
                findings,
                new Budget(),
                new Holes(),
                new Groups(),
                new Links(options, file, findings),
                new Addresses(),
                new Neighbours());
    }
}
