package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the arguments of a scan stand for.
 *
 * @param inputs to be scanned, in the order of the arguments, those of one folder sorted by name
 * @param skipped files of folders that are not scanned, by their kind
 * @param findings for arguments that name nothing, or something that cannot be scanned
 */
public record ScanInputs(List<ScanInput> inputs, Map<FileKind, Integer> skipped, List<Finding> findings) {
    private static final List<String> ENDINGS = List.of(
            ".json",
            ".jsonl",
            ".ndjson",
            ".csv",
            ".json.gz",
            ".jsonl.gz",
            ".ndjson.gz",
            ".csv.gz",
            ".bicep",
            ".tfplan");

    public ScanInputs {
        inputs = List.copyOf(inputs);
        skipped = Collections.unmodifiableMap(new EnumMap<>(skipped));
        findings = List.copyOf(findings);
    }

    /**
     * Finds the files and their kinds. In folders everything that can be scanned is taken and the rest is counted; a file
     * that is named outright must be one that can be scanned.
     *
     * @param asked the kind that all files are to have
     */
    public static ScanInputs find(List<String> arguments, Optional<FileKind> asked) {
        InputFiles files = InputFiles.find(arguments, ENDINGS);
        List<ScanInput> inputs = new ArrayList<>();
        Map<FileKind, Integer> skipped = new EnumMap<>(FileKind.class);
        List<Finding> findings = new ArrayList<>(files.findings());
        Sorting sorting = new Sorting(
                asked,
                BicepModules.coveredAmong(
                        files.files(), asked.filter(FileKind.BICEP::equals).isEmpty()));
        Set<Path> seen = new HashSet<>();
        for (Path file : files.files()) {
            if (!seen.add(identity(file))) {
                continue;
            }
            Sorting.Place place = sorting.of(file, files.named().contains(file));
            place.input().ifPresent(inputs::add);
            place.skipped().ifPresent(kind -> skipped.merge(kind, 1, Integer::sum));
            place.refusal().ifPresent(findings::add);
        }
        ScanInputs found = new ScanInputs(inputs, skipped, findings);
        return inputs.isEmpty() && findings.isEmpty() ? found.withNothing(arguments.get(0)) : found;
    }

    /** A folder of other things only is most likely the wrong one, and must not look as if it had passed. */
    private ScanInputs withNothing(String argument) {
        int files = skippedCount();
        Finding nothing = new Finding(
                SourceCodes.NO_FILES,
                Place.of(argument),
                "nothing to scan among " + files + (files == 1 ? " file" : " files"),
                "name a folder with plans, templates or inventories");
        return new ScanInputs(inputs, skipped, List.of(nothing));
    }

    /** A file that several arguments lead to is one file: its resources are not there twice. */
    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file;
        }
    }

    /** How many files are left out. */
    public int skippedCount() {
        return skipped.values().stream().mapToInt(Integer::intValue).sum();
    }
}
