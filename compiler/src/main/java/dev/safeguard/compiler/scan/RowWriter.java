package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Tally;
import dev.safeguard.compiler.report.Verdict;
import dev.safeguard.compiler.report.VerdictKind;
import dev.safeguard.compiler.source.SourcedResource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Lists the rows of one resource, in the order of the rules; between those that were asked none applies. */
final class RowWriter {
    private static final Decision ABOUT_OTHERS = new Decision.NotApplicable(List.of());

    private final Rulebook book;
    private final Tally tally;
    private final Consumer<Verdict> rows;
    private final Resource resource;
    private final SourcedResource sourced;
    private int next;

    /** @param rows takes them; the tally says which are wanted */
    RowWriter(Rulebook book, Tally tally, Consumer<Verdict> rows, Resource resource, SourcedResource sourced) {
        this.book = book;
        this.tally = tally;
        this.rows = rows;
        this.resource = resource;
        this.sourced = sourced;
    }

    void add(Entry entry, Decision decision) {
        inapplicable(entry.number());
        list(entry, decision);
        next = entry.number() + 1;
    }

    void end() {
        inapplicable(book.entries().size());
    }

    private void inapplicable(int until) {
        if (tally.lists(VerdictKind.NOT_APPLICABLE)) {
            for (int i = next; i < until; i++) {
                list(book.entries().get(i), ABOUT_OTHERS);
            }
        }
    }

    private void list(Entry entry, Decision decision) {
        Optional<VerdictKind> kind = decision.match(new KindOf());
        kind.filter(tally::lists)
                .ifPresent(k -> rows.accept(Scan.verdict(entry.rule(), resource, sourced, k, decision)));
    }
}
