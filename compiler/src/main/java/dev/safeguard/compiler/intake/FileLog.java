package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Watches what a source yields of one file. */
final class FileLog implements ResourceSink {
    /** More findings of one code than this say nothing new. */
    private static final int ENOUGH = 10;
    /** After these the rest of the file was not seen, whatever came before. */
    private static final Set<Code> FATAL = Set.of(
            SourceCodes.NOT_JSON,
            SourceCodes.UNREADABLE,
            SourceCodes.EXPANDS,
            SourceCodes.TOO_LARGE,
            SourceCodes.NOT_TABLE,
            SourceCodes.UNKNOWN_SHAPE,
            SourceCodes.WRONG_KIND);

    private final String document;
    private final Consumer<SourcedResource> resources;
    private final BiConsumer<String, String> notEvaluated;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Code, Integer> counts = new LinkedHashMap<>();
    private long count;

    FileLog(String document, Consumer<SourcedResource> resources, BiConsumer<String, String> notEvaluated) {
        this.document = document;
        this.resources = resources;
        this.notEvaluated = notEvaluated;
    }

    @Override
    public void resource(SourcedResource resource) {
        count++;
        resources.accept(resource);
    }

    @Override
    public void notEvaluated(String type, String address, Place place) {
        count++;
        notEvaluated.accept(type, address);
    }

    @Override
    public void finding(Finding finding) {
        if (counts.merge(finding.code(), 1, Integer::sum) <= ENOUGH) {
            findings.add(finding);
        }
    }

    /** The findings; of many with the same code the first ones, and how many more there are. */
    List<Finding> findings() {
        List<Finding> all = new ArrayList<>(findings);
        counts.forEach((code, found) -> {
            if (found > ENOUGH) {
                all.add(new Finding(
                        code, Place.of(document), (found - ENOUGH) + " more like this", "mend the first ones"));
            }
        });
        return all;
    }

    /** Whether the file was read: to its end, and a document not without anything to show for its errors. */
    boolean isRead(FileKind kind) {
        boolean errors = findings.stream().anyMatch(Finding::isError);
        boolean nothing = errors && count == 0 && kind != FileKind.INVENTORY;
        return counts.keySet().stream().noneMatch(FATAL::contains) && !nothing;
    }
}
