package dev.safeguard.deployer.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.compiler.read.Spelling;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Where the results of a run go: the values of {@code -o KIND[=FILE]}. */
public final class Outputs {
    private record Target(OutputKind kind, Optional<Path> file) {}

    private final List<Target> targets;

    private Outputs(List<Target> targets) {
        this.targets = targets;
    }

    /**
     * Reads the values of the option; without any, text on standard output.
     *
     * @param allowed what the verb can write
     * @throws Stop for a kind that the verb does not write, or for two results on standard output
     */
    public static Outputs of(List<String> values, List<OutputKind> allowed) {
        List<Target> targets = new ArrayList<>();
        for (String value : values.isEmpty() ? List.of("text") : values) {
            targets.add(target(value, allowed));
        }
        if (targets.stream().filter(target -> target.file.isEmpty()).count() > 1) {
            throw Stop.usage(
                    "two results for standard output", "write one of them to a file: -o " + values.get(1) + "=FILE");
        }
        refuseTwice(targets);
        return new Outputs(targets);
    }

    private static void refuseTwice(List<Target> targets) {
        Set<Path> files = new HashSet<>();
        targets.stream().flatMap(target -> target.file.stream()).forEach(file -> {
            if (!files.add(file.toAbsolutePath().normalize())) {
                throw Stop.usage("two results for `" + file + "`", "give each a file of its own");
            }
        });
    }

    /**
     * Refuses to write a result over what the run reads.
     *
     * @throws Stop when a result would replace one of the files
     */
    public void keep(Collection<Path> inputs) {
        Set<Path> kept = inputs.stream().map(Outputs::identity).collect(Collectors.toSet());
        targets.stream().flatMap(target -> target.file.stream()).forEach(file -> {
            if (kept.contains(identity(file))) {
                throw Stop.usage("the result would replace `" + file + "`, which is read", "name another file");
            }
        });
    }

    private static Path identity(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            return file.toAbsolutePath().normalize();
        }
    }

    private static Target target(String value, List<OutputKind> allowed) {
        int equals = value.indexOf('=');
        String word = equals < 0 ? value : value.substring(0, equals);
        String file = equals < 0 ? "" : value.substring(equals + 1);
        if (equals >= 0 && file.isEmpty()) {
            throw Stop.usage("`-o " + value + "` names no file", "write -o " + word + "=FILE, or -o " + word);
        }
        OutputKind kind = OutputKind.named(word).filter(allowed::contains).orElseThrow(() -> unknown(word, allowed));
        return new Target(
                kind, Optional.of(file).filter(name -> !name.isEmpty()).map(Path::of));
    }

    private static Stop unknown(String word, List<OutputKind> allowed) {
        List<String> words = allowed.stream().map(OutputKind::word).toList();
        String there = "there is " + words.stream().collect(Collectors.joining(", "));
        String otherwise = OutputKind.named(word).isPresent() ? "not written by this verb" : "unknown";
        return Stop.usage("output `" + word + "` is " + otherwise, Spelling.remedy(word, words, there));
    }

    /** Whether the text goes to standard output. */
    public boolean textOnTerminal() {
        return targets.stream().anyMatch(target -> target.kind == OutputKind.TEXT && target.file.isEmpty());
    }

    /** The files that results of that kind go to. */
    public List<Path> files(OutputKind kind) {
        return targets.stream()
                .filter(target -> target.kind == kind)
                .flatMap(target -> target.file.stream())
                .toList();
    }

    /** Writes every result that was asked for: each text must end in a line feed. */
    public void write(Console console, Map<OutputKind, Supplier<String>> results) {
        stream(console, streamed(results));
    }

    /** As {@link #write}, for results of any size. */
    public void stream(Console console, Map<OutputKind, Result> results) {
        targets.forEach(target -> write(console, target, results));
    }

    /** As {@link #write}, for a verb that has printed its text already while it ran. */
    public void writeRest(Console console, Map<OutputKind, Supplier<String>> results) {
        targets.stream()
                .filter(target -> target.kind != OutputKind.TEXT || target.file.isPresent())
                .forEach(target -> write(console, target, streamed(results)));
    }

    private static Map<OutputKind, Result> streamed(Map<OutputKind, Supplier<String>> results) {
        return results.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Result.of(entry.getValue())));
    }

    private static void write(Console console, Target target, Map<OutputKind, Result> results) {
        Result result = results.get(target.kind);
        if (result != null) {
            write(console, target, result);
        }
    }

    private static void write(Console console, Target target, Result result) {
        if (target.file.isPresent()) {
            WholeFile.write(target.file.get(), result);
        } else {
            print(console, result);
        }
    }

    private static void print(Console console, Result result) {
        Writer out = new BufferedWriter(new OutputStreamWriter(console.out(), UTF_8));
        try {
            result.writeTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
