package dev.safeguard.compiler.caserun;

import dev.safeguard.compiler.cases.CaseExplanation;
import dev.safeguard.compiler.cases.CasePolicy;
import dev.safeguard.compiler.cases.CaseResult;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.CaseSink;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.dsl.finding.Finding;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs the cases it is given and reports on them in the order in which they came. Several are run at a time; memory
 * holds those, and what is reported.
 */
public final class CaseRun implements CaseSink {
    private static final int BATCH = 256;

    private final CaseRunner runner;
    private final RunOptions options;
    private final Coverage coverage;
    private final Mutation mutation;
    private final Consumer<Finding> warnings;
    private final List<PolicyCase> batch = new ArrayList<>();
    private final CaseReport report = new CaseReport();
    private final Set<Path> policyFiles = new TreeSet<>();

    private record Ran(CaseResult result, Optional<CaseExplanation> explanation) {}

    /**
     * A run.
     *
     * @param runner must be usable from several threads
     * @param coverage takes in what is seen when the options ask for it
     * @param mutation takes in the cases that pass when the options ask for it
     * @param warnings takes what does not fail anything
     */
    public CaseRun(
            CaseRunner runner, RunOptions options, Coverage coverage, Mutation mutation, Consumer<Finding> warnings) {
        this.runner = runner;
        this.options = options;
        this.coverage = coverage;
        this.mutation = mutation;
        this.warnings = warnings;
    }

    @Override
    public void sound(PolicyCase test) {
        if (!options.isChosen(test.name())) {
            return;
        }
        if (test.policy() instanceof CasePolicy.InFile file) {
            path(test, file).ifPresent(policyFiles::add);
        }
        batch.add(test);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    /** Empty for what is no path; the run of the case says so. */
    private static Optional<Path> path(PolicyCase test, CasePolicy.InFile file) {
        try {
            return Optional.of(Path.of(test.place().document()).resolveSibling(file.path()));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    @Override
    public void broken(Finding finding) {
        flush();
        report.broken(finding);
    }

    @Override
    public void warning(Finding finding) {
        warnings.accept(finding);
    }

    private void flush() {
        batch.parallelStream().map(this::run).toList().forEach(this::take);
        batch.clear();
    }

    private Ran run(PolicyCase test) {
        CaseResult result = runner.run(test);
        boolean explained = options.coverage() || options.explains(result.passed());
        return new Ran(result, explained ? runner.explain(test) : Optional.empty());
    }

    private void take(Ran ran) {
        if (options.coverage()) {
            ran.explanation.ifPresent(explanation -> coverage.add(ran.result.test(), explanation));
        }
        if (options.mutation() && ran.result.passed()) {
            mutation.add(ran.result.test(), runner);
        }
        boolean shown = options.explains(ran.result.passed());
        report.add(ran.result, ran.explanation.filter(explanation -> shown));
    }

    /** Runs what has not been run yet. */
    public CaseReport finish() {
        flush();
        return report;
    }

    /** The policy files that the cases so far name. */
    public Set<Path> policyFiles() {
        return Set.copyOf(policyFiles);
    }
}
