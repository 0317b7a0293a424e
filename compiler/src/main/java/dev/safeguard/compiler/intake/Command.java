package dev.safeguard.compiler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a program of the user on a file, for no longer than somebody would wait. */
final class Command {
    private static final long MOST_OUTPUT = 64L << 20;

    private Command() {}

    /**
     * What became of it.
     *
     * @param output what it printed, decoded as UTF-8
     * @param complaint its first error, or why there is none
     */
    record Outcome(boolean succeeded, String output, Optional<String> complaint) {
        private static Outcome failure(String why) {
            return new Outcome(false, "", Optional.of(why));
        }
    }

    static Outcome run(List<String> command, Path file, Duration patience) {
        try {
            Path output = Files.createTempFile("safeguard-", ".out");
            Path errors = Files.createTempFile("safeguard-", ".err");
            try {
                return run(command, file, patience, output, errors);
            } finally {
                Files.deleteIfExists(output);
                Files.deleteIfExists(errors);
            }
        } catch (IOException e) {
            return Outcome.failure("`" + command.get(0) + "` cannot be run");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.failure("interrupted");
        }
    }

    /** Output goes through files: a pipe that nobody empties would stop the program. */
    private static Outcome run(List<String> command, Path file, Duration patience, Path output, Path errors)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(command);
        words.add(file.toAbsolutePath().toString());
        Process process = new ProcessBuilder(words)
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        if (!ends(process, patience)) {
            return Outcome.failure("the compiler does not end within " + patience.toSeconds() + " seconds");
        }
        if (Files.size(output) > MOST_OUTPUT) {
            return Outcome.failure("the compiler prints more than any template holds");
        }
        String complaint = complaint(new String(Files.readAllBytes(errors), UTF_8));
        return new Outcome(
                process.exitValue() == 0,
                new String(Files.readAllBytes(output), UTF_8),
                Optional.of(complaint).filter(text -> !text.isEmpty()));
    }

    private static boolean ends(Process process, Duration patience) throws InterruptedException {
        try {
            return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** The first line that is an error, or else the first line: warnings come first. */
    private static String complaint(String errors) {
        List<String> lines = errors.lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("rror"))
                .findFirst()
                .orElseGet(() -> lines.isEmpty() ? "" : lines.get(0));
    }
}
