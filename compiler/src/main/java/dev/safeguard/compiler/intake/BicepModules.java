package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.KindDetector;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Bicep files whose resources come with those of another file of the run: those that were built, and the template stands
 * beside them; and those that others use as modules, for a template holds its modules.
 */
final class BicepModules {
    private static final String BICEP = ".bicep";
    private static final int LARGEST = 4 << 20;
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/");
    /** Of the registry and template specs, {@code br:} and {@code ts:}, nothing lies beside the file. */
    private static final Pattern MODULE = Pattern.compile("(?m)^[ \\t]*module[ \\t]+\\w+[ \\t]+'([^':]+)'");

    private final Map<Path, Set<Path>> modules = new HashMap<>();
    private final Set<Path> others = new HashSet<>();
    private final Set<Path> covered = new HashSet<>();

    private final boolean templates;

    private BicepModules(boolean templates) {
        this.templates = templates;
    }

    /**
     * Those among the files of a run.
     *
     * @param templates whether templates are scanned, too
     */
    static Set<Path> coveredAmong(Collection<Path> files, boolean templates) {
        BicepModules found = new BicepModules(templates);
        files.forEach(found::add);
        found.cover();
        return Set.copyOf(found.covered);
    }

    private void add(Path file) {
        if (!file.toString().endsWith(BICEP)) {
            others.add(file);
            return;
        }
        Set<Path> used = new HashSet<>();
        MODULE.matcher(COMMENTS.matcher(text(file)).replaceAll(""))
                .results()
                .forEach(module -> resolve(file, module.group(1), used));
        modules.put(file, used);
    }

    private static void resolve(Path file, String module, Set<Path> used) {
        try {
            used.add(file.resolveSibling(module).normalize());
        } catch (InvalidPathException e) {
            return;
        }
    }

    /** What cannot be read uses nothing; that it cannot is said when it is scanned. */
    private static String text(Path file) {
        try {
            return Files.size(file) > LARGEST ? "" : Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    /** Modules that use each other, and that no other file uses, are all scanned: none comes with another for certain. */
    private void cover() {
        Set<Path> used = new HashSet<>();
        modules.forEach((file, of) ->
                of.stream().filter(module -> !module.equals(file.normalize())).forEach(used::add));
        Deque<Path> open = new ArrayDeque<>();
        modules.keySet().forEach(file -> {
            if (isBuilt(file)) {
                covered.add(file);
            }
            if (isBuilt(file) || !used.contains(file.normalize())) {
                open.add(file);
            }
        });
        while (!open.isEmpty()) {
            Set<Path> of = modules.getOrDefault(open.remove(), Set.of());
            modules.keySet().stream()
                    .filter(file -> of.contains(file.normalize()) && covered.add(file))
                    .forEach(open::add);
        }
    }

    /** A folder with Bicep and what was built from it holds everything once, not twice. */
    private boolean isBuilt(Path file) {
        Path built = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.bicep$", ".json"));
        return templates
                && others.contains(built)
                && KindDetector.of(built).filter(FileKind.ARM::equals).isPresent();
    }
}
