package dev.safeguard.compiler.terraform.hcl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The source of a root module and of the modules it calls. Modules are named by the chain of their calls, without keys:
 * {@code [clinic, share]}. Local modules are found by their relative path, others where {@code terraform init} has put
 * them. Folders are read when they are first asked for.
 */
public final class HclModules {
    private final Optional<Path> root;
    private final Consumer<Path> unreadable;
    private final Map<List<String>, Optional<Path>> places = new HashMap<>();
    private final Map<Path, HclFolder> folders = new HashMap<>();
    private final Map<List<String>, Path> installed;

    private HclModules(Optional<Path> root, Consumer<Path> unreadable) {
        this.root = root;
        this.unreadable = unreadable;
        this.installed = root.map(folder -> ModuleList.read(folder)).orElse(Map.of());
    }

    /**
     * The source below this folder.
     *
     * @param unreadable takes each file and folder that cannot be read
     */
    public static HclModules of(Path root, Consumer<Path> unreadable) {
        return new HclModules(Optional.of(root), unreadable);
    }

    /** No source at hand. */
    public static HclModules none() {
        return new HclModules(Optional.empty(), path -> {});
    }

    /** Whether the folder itself holds configuration files. */
    public static boolean isConfiguration(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.anyMatch(HclFolder::isConfiguration);
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether the source of the module is at hand. */
    public boolean has(List<String> module) {
        return folder(module).filter(folder -> !folder.isEmpty()).isPresent();
    }

    /** A resource's block. */
    public Optional<HclBlock> resource(List<String> module, String type, String name) {
        return folder(module).flatMap(folder -> folder.block("resource", type, name));
    }

    /** The expression of a local value. */
    public Optional<String> local(List<String> module, String name) {
        return folder(module).flatMap(folder -> folder.local(name));
    }

    private Optional<HclFolder> folder(List<String> module) {
        return place(module).map(path -> folders.computeIfAbsent(path, p -> HclFolder.read(p, unreadable)));
    }

    private Optional<Path> place(List<String> module) {
        if (module.isEmpty()) {
            return root;
        }
        Optional<Path> known = places.get(module);
        if (known == null) {
            known = Optional.ofNullable(installed.get(module)).or(() -> called(module));
            places.put(List.copyOf(module), known);
        }
        return known;
    }

    /** Where the call says that the module is, if it says so by a path. */
    private Optional<Path> called(List<String> module) {
        List<String> caller = module.subList(0, module.size() - 1);
        String name = module.get(module.size() - 1);
        Optional<String> source = folder(caller)
                .flatMap(folder -> folder.block("module", name))
                .flatMap(call -> call.attribute("source"))
                .map(attribute -> attribute.expression().replace("\"", ""))
                .filter(text -> text.startsWith("./") || text.startsWith("../"));
        return place(caller).flatMap(from -> source.flatMap(text -> below(from, text)));
    }

    private static Optional<Path> below(Path folder, String relative) {
        try {
            return Optional.of(folder.resolve(relative).normalize());
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
