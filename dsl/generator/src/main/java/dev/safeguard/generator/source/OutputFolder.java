package dev.safeguard.generator.source;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder of generated files. A file is written only when its text changed, so that an incremental build sees nothing
 * to compile; files that are no longer made are deleted by {@link #deleteOthers}.
 */
public final class OutputFolder {
    private final Path root;
    private final Set<Path> made = new HashSet<>();

    public OutputFolder(Path root) {
        this.root = root;
    }

    /**
     * Writes one file of the folder.
     *
     * @param name relative to the folder, with forward slashes
     */
    public void write(String name, String text) {
        Path file = root.resolve(name);
        made.add(file);
        try {
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                replace(file, text);
            }
        } catch (IOException e) {
            throw new FactsException("file `" + file + "` cannot be written: " + e.getMessage(), e);
        }
    }

    /** Writes one file whole or not at all. */
    public static void write(Path file, List<String> lines) {
        try {
            replace(file, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new FactsException("file `" + file + "` cannot be written: " + e.getMessage(), e);
        }
    }

    private static void replace(Path file, String text) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it is no file name");
        }
        Files.createDirectories(folder);
        Path temporary = folder.resolve("." + file.getFileName() + ".tmp");
        try {
            Files.writeString(temporary, text);
            Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** Deletes files with this ending that this run did not make. */
    public void deleteOthers(String ending) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (Stream<Path> files = Files.walk(root)) {
            List<Path> stale = files.filter(file -> file.toString().endsWith(ending) && !made.contains(file))
                    .toList();
            for (Path file : stale) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new FactsException("folder `" + root + "` cannot be tidied: " + e.getMessage(), e);
        }
    }
}
