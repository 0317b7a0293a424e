package dev.safeguard.compiler.terraform.hcl;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The configuration files of one module. */
final class HclFolder {
    /** A configuration is written by people; a larger file is something else. */
    private static final int MAX_BYTES = 16 << 20;

    private final List<HclBlock> files;

    private HclFolder(List<HclBlock> files) {
        this.files = files;
    }

    /**
     * Reads the folder's own files; one without any reads as empty.
     *
     * @param unreadable takes the files and folders that cannot be read
     */
    static HclFolder read(Path folder, Consumer<Path> unreadable) {
        List<HclBlock> files = new ArrayList<>();
        for (Path file : list(folder, unreadable)) {
            try (InputStream bytes = Files.newInputStream(file)) {
                String text = new String(bytes.readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
                files.add(file.toString().endsWith(".json") ? HclJson.parse(file.toString(), text) : parse(file, text));
            } catch (IOException e) {
                unreadable.accept(file);
            }
        }
        return new HclFolder(files);
    }

    private static HclBlock parse(Path file, String text) {
        return HclParser.parse(file.toString(), text);
    }

    private static List<Path> list(Path folder, Consumer<Path> unreadable) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(HclFolder::isConfiguration)
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            unreadable.accept(folder);
            return List.of();
        }
    }

    static boolean isConfiguration(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".tf") || name.endsWith(".tf.json");
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    Optional<HclBlock> block(String keyword, String... labels) {
        return blocks().filter(block -> block.is(keyword, labels)).findFirst();
    }

    /** What a local value is set to. */
    Optional<String> local(String name) {
        return blocks().filter(block -> block.is("locals"))
                .flatMap(block -> block.attribute(name).stream())
                .map(HclAttribute::expression)
                .findFirst();
    }

    private Stream<HclBlock> blocks() {
        return files.stream().flatMap(file -> file.blocks().stream());
    }
}
