package dev.safeguard.deployer.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.deployer.cli.console.Stop;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Writes many files into a folder as one step: all are written beside it first and then moved; when a move fails, those
 * made are undone. Files of an earlier run that are not made any more go away; files that do not carry our mark stay,
 * and none is overwritten.
 */
final class OutputFolder {
    private final Path folder;
    private final Ownership ownership;
    private final Path staging;
    /** What was moved out of the way, by its place. */
    private final Map<Path, Path> saved = new TreeMap<>();

    private final List<Path> made = new ArrayList<>();

    private OutputFolder(Path folder, Ownership ownership, Path staging) {
        this.folder = folder;
        this.ownership = ownership;
        this.staging = staging;
    }

    /**
     * Writes the files.
     *
     * @param files text by relative path
     * @param ownership tells files of an earlier run from those of others
     * @throws Stop when a file there is not ours, or when writing fails; then the folder is as it was
     */
    static void write(Path folder, SortedMap<String, String> files, Ownership ownership) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Stop.usage("`" + folder + "` is a file", "name a folder");
        }
        try {
            refuseForeign(folder, files.keySet(), ownership);
            Files.createDirectories(folder);
            Path staging = Files.createTempDirectory(folder, ".safeguard-");
            new OutputFolder(folder, ownership, staging).write(files);
        } catch (IOException e) {
            throw Stop.failure(
                    "cannot write to `" + folder + "`", "check the folder, its permissions and the space left");
        }
    }

    private static void refuseForeign(Path folder, Set<String> names, Ownership ownership) {
        for (String name : names) {
            Path file = folder.resolve(name);
            if (Files.exists(file) && !ownership.isOurs(file)) {
                throw Stop.usage("`" + file + "` was not made by Safeguard", "move it away, or name another folder");
            }
        }
    }

    private void write(SortedMap<String, String> files) throws IOException {
        try {
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path staged = staging.resolve("new").resolve(file.getKey());
                Files.createDirectories(staged.getParent());
                Files.write(staged, file.getValue().getBytes(UTF_8));
            }
            exchange(files.keySet());
        } finally {
            removeAll(staging);
        }
    }

    private void exchange(Set<String> names) throws IOException {
        try {
            for (Path stale : stale(names)) {
                save(stale);
            }
            for (String name : names) {
                Path target = folder.resolve(name);
                Files.createDirectories(target.getParent());
                save(target);
                Files.move(staging.resolve("new").resolve(name), target, StandardCopyOption.ATOMIC_MOVE);
                made.add(target);
            }
        } catch (IOException e) {
            undo();
            throw e;
        }
    }

    /** Files of ours that this run does not make. */
    private List<Path> stale(Set<String> names) throws IOException {
        List<Path> stale = new ArrayList<>();
        for (String name : ownership.folders()) {
            if (Files.isDirectory(folder.resolve(name))) {
                try (Stream<Path> there = Files.list(folder.resolve(name))) {
                    there.filter(Files::isRegularFile)
                            .filter(file -> !names.contains(name + "/" + file.getFileName()))
                            .filter(ownership::isOurs)
                            .forEach(stale::add);
                }
            }
        }
        return stale;
    }

    private void save(Path file) throws IOException {
        if (Files.exists(file)) {
            Path aside = staging.resolve("old" + saved.size());
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
            saved.put(file, aside);
        }
    }

    private void undo() throws IOException {
        for (Path file : made) {
            Files.deleteIfExists(file);
        }
        for (Map.Entry<Path, Path> entry : saved.entrySet()) {
            Files.move(entry.getValue(), entry.getKey(), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private static void removeAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
