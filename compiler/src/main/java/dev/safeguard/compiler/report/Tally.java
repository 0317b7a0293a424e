package dev.safeguard.compiler.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts verdicts as they come and keeps the rows that a report lists, of any number. Not thread-safe, but for {@link #failing}. */
public final class Tally {
    private final Set<VerdictKind> listed;
    private final Rows rows = new Rows();
    private final Fingerprints failing = new Fingerprints();
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

    /** Whether rows of any kind are kept. */
    public boolean listsAny() {
        return !listed.isEmpty();
    }

    /** Counts a resource, whatever verdicts it gets. */
    public void resource() {
        resources++;
    }

    /** Counts a resource that no control looked at. */
    public void notEvaluated(String type) {
        notEvaluated(type, 1);
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
        count(verdict.control(), verdict.citations(), verdict.verdict(), 1);
        if (verdict.verdict().isBad()) {
            failing(Fingerprint.of(verdict.resource()));
        }
        list(verdict);
    }

    /** Keeps the row of a verdict that is counted elsewhere, if rows of its kind are kept. */
    public void list(Verdict verdict) {
        if (listed.contains(verdict.verdict())) {
            rows.add(verdict);
        }
    }

    /** Counts resources, whatever verdicts they get. */
    public void resources(long number) {
        resources += number;
    }

    /** Counts verdicts without rows. */
    public void count(String control, List<String> citations, VerdictKind kind, long times) {
        verdicts = verdicts.plus(kind, times);
        count(byControl, control, kind, times);
        citations.forEach(citation -> count(byCitation, citation, kind, times));
    }

    /** Counts a resource with a failure or an error, once however often it is named. */
    public void failing(long fingerprint) {
        synchronized (failing) {
            failing.add(fingerprint);
        }
    }

    /** Counts resources of a type that no control looks at. */
    public void notEvaluated(String type, long number) {
        notEvaluated.merge(type, number, Long::sum);
    }

    private static void count(Map<String, Counts> counts, String key, VerdictKind kind, long times) {
        counts.merge(key, Counts.none().plus(kind, times), (before, one) -> before.plus(kind, times));
    }

    public VerdictReport report() {
        return new VerdictReport(
                new Summary(resources, failing.size(), verdicts, byCitation, byControl, notEvaluated, files), rows);
    }
}
