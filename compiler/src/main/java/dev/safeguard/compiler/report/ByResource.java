package dev.safeguard.compiler.report;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Rows of one resource that come one after another, together; holds no more than those. */
final class ByResource implements Iterator<List<Verdict>> {
    private final Iterator<Verdict> rows;
    private Optional<Verdict> next;

    ByResource(Rows rows) {
        this.rows = rows.iterator();
        this.next = advance();
    }

    private Optional<Verdict> advance() {
        return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public List<Verdict> next() {
        String resource = next.orElseThrow(NoSuchElementException::new).resource();
        List<Verdict> together = new ArrayList<>();
        while (next.filter(row -> row.resource().equals(resource)).isPresent()) {
            together.add(next.orElseThrow());
            next = advance();
        }
        return together;
    }
}
