package dev.safeguard.deployer.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * Writes files whole or not at all: beside their place first, then moved. What is no regular file, such as {@code
 * /dev/stdout} or a pipe, is written into as it is, for a file in its place would take it away from everybody.
 */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes UTF-8 text; missing folders are made.
     *
     * @throws Stop when it cannot be written; whatever was there before is still there
     */
    public static void write(Path file, String text) {
        write(file, out -> out.write(text));
    }

    /** As {@link #write(Path, String)}, for a text of any size. */
    public static void write(Path file, Result text) {
        Path target = file.toAbsolutePath();
        if (Files.isDirectory(target)) {
            throw Stop.usage("`" + file + "` is a folder", "name a file");
        }
        try {
            if (Files.exists(target) && !Files.isRegularFile(target)) {
                into(target, text);
            } else {
                beside(target, text);
            }
        } catch (IOException e) {
            throw Stop.failure("cannot write `" + file + "`", "check the folder, its permissions and the space left");
        }
    }

    private static void into(Path target, Result text) throws IOException {
        try (Writer out = writer(target)) {
            text.writeTo(out);
        }
    }

    /** A link stays one: what it leads to is replaced. */
    private static void beside(Path written, Result text) throws IOException {
        Path target = Files.exists(written) ? written.toRealPath() : written;
        Path folder = Optional.ofNullable(target.getParent()).orElse(target);
        Files.createDirectories(folder);
        replace(target, temporary(folder), text);
    }

    /** What is no character becomes a question mark: names out of somebody's file must not end the run. */
    private static Writer writer(Path file) throws IOException {
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), UTF_8));
    }

    /** A run that is interrupted leaves none behind. */
    private static Path temporary(Path folder) throws IOException {
        Path temporary = Files.createTempFile(folder, ".safeguard-", ".tmp");
        temporary.toFile().deleteOnExit();
        return temporary;
    }

    private static void replace(Path target, Path temporary, Result text) throws IOException {
        try {
            try (Writer out = writer(temporary)) {
                text.writeTo(out);
            }
            FileModes.likeNewFile(temporary);
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
