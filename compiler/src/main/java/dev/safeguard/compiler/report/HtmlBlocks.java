package dev.safeguard.compiler.report;

import java.util.Iterator;
import java.util.List;

/** The rows as blocks of a page, made when they are asked for, up to a number of rows. */
final class HtmlBlocks implements Iterator<ResourceBlock> {
    private final ByResource groups;
    private final ReportFacts facts;
    private long room;

    HtmlBlocks(Rows rows, ReportFacts facts, long room) {
        this.groups = new ByResource(rows);
        this.facts = facts;
        this.room = room;
    }

    @Override
    public boolean hasNext() {
        return room > 0 && groups.hasNext();
    }

    @Override
    public ResourceBlock next() {
        List<Verdict> verdicts = groups.next();
        List<Verdict> shown = verdicts.subList(0, (int) Math.min(room, verdicts.size()));
        room -= shown.size();
        return ResourceBlock.of(
                verdicts.get(0),
                shown.stream()
                        .map(verdict -> ResourceRow.of(verdict, facts.control(verdict.control())))
                        .toList());
    }
}
