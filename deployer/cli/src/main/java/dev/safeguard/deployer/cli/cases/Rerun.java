package dev.safeguard.deployer.cli.cases;

import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Runs cases now, and again whenever one of the files that matter has changed. */
public final class Rerun {
    private final CaseSources sources;
    private final Set<Path> others;
    private final Set<Path> results;
    private final Console console;
    private final Consumer<String> notes;

    /**
     * What is watched: the files of the cases and, beside them, others.
     *
     * @param others such as jars of packs; they need not be there
     * @param results files that a run writes; their changes mean nothing
     * @param notes takes what is said beside results and errors
     */
    public Rerun(
            CaseSources sources,
            Collection<Path> others,
            Collection<Path> results,
            Console console,
            Consumer<String> notes) {
        this.sources = sources;
        this.others = Set.copyOf(others);
        this.results = Set.copyOf(results);
        this.console = console;
        this.notes = notes;
    }

    /**
     * Goes on until its thread is interrupted. A run that is stopped says why, and waits for the next change.
     *
     * @param run gives the policy files that the cases named
     */
    public void forever(Supplier<Set<Path>> run) {
        try (FileWatch watch = new FileWatch()) {
            Set<Path> policies = Set.of();
            while (!Thread.currentThread().isInterrupted()) {
                Map<Path, String> cases = state(caseFiles());
                policies = once(run, policies);
                waitForChange(watch, cases, policies);
            }
        } catch (InterruptedException e) {
            notes.accept("no longer waiting for changes");
        }
    }

    private Set<Path> once(Supplier<Set<Path>> run, Set<Path> before) {
        try {
            return run.get();
        } catch (Stop stop) {
            if (stop.findings().isEmpty()) {
                console.say(String.valueOf(stop.getMessage()));
            }
            stop.findings().forEach(finding -> console.err().print(finding + "\n"));
            return before;
        } finally {
            notes.accept("waiting for changes; Ctrl-C ends it");
        }
    }

    /** A change while the run was going on counts: what is compared was noted before it. */
    private void waitForChange(FileWatch watch, Map<Path, String> cases, Set<Path> policies)
            throws InterruptedException {
        Map<Path, String> policiesBefore = state(policies);
        watch.watch(places(policies));
        while (state(caseFiles()).equals(cases) && state(policies).equals(policiesBefore)) {
            watch.await();
            watch.watch(places(policies));
        }
    }

    private Set<Path> caseFiles() {
        Set<Path> files = new TreeSet<>(others);
        files.addAll(sources.files().files());
        files.removeAll(results);
        return files;
    }

    private Set<Path> places(Set<Path> policies) {
        Set<Path> places = new TreeSet<>(caseFiles());
        places.addAll(policies);
        sources.arguments().forEach(argument -> place(argument).ifPresent(places::add));
        return places;
    }

    /** Of a pattern, the folder before its first wildcard; empty for what is no path. */
    private static Optional<Path> place(String argument) {
        String fixed = argument.replaceAll("[*?\\[{].*", "");
        try {
            return Optional.of(Path.of(fixed.equals(argument) ? argument : fixed.replaceAll("[^/]*$", "")));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Map<Path, String> state(Set<Path> files) {
        Map<Path, String> state = new TreeMap<>();
        files.forEach(file -> state.put(file, state(file)));
        return state;
    }

    private static String state(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "absent";
        }
    }
}
