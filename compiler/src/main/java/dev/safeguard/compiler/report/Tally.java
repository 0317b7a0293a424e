package dev.safeguard.compiler.report;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts verdicts as they come and keeps the rows that a report lists, of any number. Not thread-safe. */
public final class Tally {
    private final Set<VerdictKind> listed;
    private final Rows rows = new Rows();
    private final Set<String> failing = new HashSet<>();
    private final SortedMap<String, Counts> byCitation = new TreeMap<>();
    private final SortedMap<String, Counts> byControl = new TreeMap<>();
    private final SortedMap<String, Long> notEvaluated = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private Counts verdicts = Counts.none();
    private long resources;
    private Optional<FilesRead> files = Optional.empty();

    /**
     * An empty tally.
     *
     * @param all whether to list passes and not-applicable rows too
     */
    public Tally(boolean all) {
        this(all ? EnumSet.allOf(VerdictKind.class) : VerdictKind.listed());
    }

    /**
     * An empty tally.
     *
     * @param listed the kinds of which rows are kept; all are counted
     */
    public Tally(Set<VerdictKind> listed) {
        this.listed = Set.copyOf(listed);
    }

    /** Whether rows of that kind are kept, so that their reasons are worth finding. */
    public boolean lists(VerdictKind kind) {
        return listed.contains(kind);
    }

    /** Counts a resource, whatever verdicts it gets. */
    public void resource() {
        resources++;
    }

    /** Counts a resource that no control looked at. */
    public void notEvaluated(String type) {
        notEvaluated.merge(type, 1L, Long::sum);
    }

    /** Counts something of which the source cannot say what it is for Azure: it is not evaluated either. */
    public void notMapped(String type) {
        resources++;
        notEvaluated(type);
    }

    /** Says what became of the files. */
    public void files(FilesRead read) {
        files = Optional.of(read);
    }

    public void add(Verdict verdict) {
        verdicts = verdicts.plus(verdict.verdict());
        count(byControl, verdict.control(), verdict.verdict());
        verdict.citations().forEach(citation -> count(byCitation, citation, verdict.verdict()));
        if (verdict.verdict().isBad()) {
            failing.add(verdict.resource().toLowerCase(Locale.ROOT));
        }
        if (listed.contains(verdict.verdict())) {
            rows.add(verdict);
        }
    }

    private static void count(Map<String, Counts> counts, String key, VerdictKind kind) {
        counts.merge(key, Counts.none().plus(kind), (before, one) -> before.plus(kind));
    }

    public VerdictReport report() {
        return new VerdictReport(
                new Summary(resources, failing.size(), verdicts, byCitation, byControl, notEvaluated, files), rows);
    }
}
