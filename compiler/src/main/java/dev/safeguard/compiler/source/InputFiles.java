package dev.safeguard.compiler.source;

import dev.safeguard.compiler.read.Spelling;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Stream;

/**
 * The files that arguments name: a file is itself, a folder stands for the files below it, and what is neither may be a
 * pattern such as {@code policies/**.json}.
 *
 * @param files in the order of the arguments, those of one folder sorted by name
 * @param named those of the files that an argument names outright
 * @param findings errors for arguments that name nothing, and for what cannot be read
 */
public record InputFiles(List<Path> files, Set<Path> named, List<Finding> findings) {
    public InputFiles {
        files = List.copyOf(files);
        named = Set.copyOf(named);
        findings = List.copyOf(findings);
    }

    /**
     * Finds the files.
     *
     * @param endings of the files wanted from folders, lower case, such as {@code .json}; files named outright need none
     */
    public static InputFiles find(List<String> arguments, List<String> endings) {
        List<Path> files = new ArrayList<>();
        Set<Path> named = new HashSet<>();
        List<Finding> findings = new ArrayList<>();
        for (String argument : arguments) {
            try {
                add(argument, endings, files, findings);
                named(argument).ifPresent(named::add);
            } catch (InvalidPathException | PatternSyntaxException e) {
                findings.add(missing(argument));
            }
        }
        return new InputFiles(files, named, findings);
    }

    private static Optional<Path> named(String argument) {
        return Optional.of(argument)
                .filter(text -> !isPattern(text))
                .map(Path::of)
                .filter(Files::isRegularFile);
    }

    private static void add(String argument, List<String> endings, List<Path> files, List<Finding> findings) {
        if (argument.isEmpty()) {
            findings.add(missing(argument));
            return;
        }
        if (isPattern(argument)) {
            glob(argument, files, findings);
            return;
        }
        Path path = Path.of(argument);
        if (Files.isDirectory(path)) {
            folder(path, endings, files, findings);
        } else if (Files.exists(path)) {
            files.add(path);
        } else {
            findings.add(missing(argument));
        }
    }

    private static void folder(Path folder, List<String> endings, List<Path> files, List<Finding> findings) {
        FileTree tree = FileTree.below(folder, path -> endsWithAny(path, endings));
        findings.addAll(tree.findings());
        if (tree.files().isEmpty() && tree.findings().isEmpty()) {
            String wanted = "name a folder with " + String.join(", ", endings) + " files";
            findings.add(new Finding(SourceCodes.NO_FILES, Place.of(folder.toString()), "nothing to read", wanted));
        }
        files.addAll(tree.files());
    }

    private static boolean endsWithAny(Path path, List<String> endings) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(name::endsWith);
    }

    private static boolean isPattern(String argument) {
        return argument.matches(".*[*?\\[{].*") && !exists(argument);
    }

    private static boolean exists(String argument) {
        try {
            return Files.exists(Path.of(argument));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** The shell expands most patterns; this serves quoted ones, and shells that expand none. */
    private static void glob(String pattern, List<Path> files, List<Finding> findings) {
        String slashed = pattern.replace('\\', '/');
        int special = slashed.replaceAll("[*?\\[{].*", "").lastIndexOf('/');
        Path base = Path.of(special < 0 ? "" : slashed.substring(0, special + 1));
        PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + slashed);
        FileTree tree = FileTree.below(base, matcher::matches);
        findings.addAll(tree.findings());
        if (tree.files().isEmpty()) {
            findings.add(new Finding(
                    SourceCodes.NO_FILES, Place.of(pattern), "no file matches", "check the pattern, or name a folder"));
        }
        files.addAll(tree.files());
    }

    private static Finding missing(String argument) {
        if (argument.isEmpty()) {
            return new Finding(SourceCodes.MISSING_FILE, Place.of("\"\""), "an empty name", "name a file or a folder");
        }
        String remedy =
                near(argument).map(name -> "did you mean `" + name + "`?").orElse("check the path");
        return new Finding(SourceCodes.MISSING_FILE, Place.of(argument), "no such file or folder", remedy);
    }

    private static Optional<String> near(String argument) {
        try {
            Path path = Path.of(argument);
            Path folder = Optional.ofNullable(path.getParent()).orElse(Path.of(""));
            try (Stream<Path> siblings = Files.list(folder)) {
                String wanted = String.valueOf(path.getFileName());
                List<String> names = siblings.map(p -> p.getFileName().toString())
                        .filter(name -> name.regionMatches(true, 0, wanted, 0, 1) && !name.equals(wanted))
                        .sorted()
                        .toList();
                return Spelling.nearest(wanted, names)
                        .map(name -> folder.resolve(name).toString());
            }
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }
}
