package dev.safeguard.deployer.cli.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.control.ControlPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that a pack carries in a folder of its jar, or of its folder of classes. */
final class PackFolder {
    private PackFolder() {}

    /** All files below the folder, sorted by name, named with the folder; none when the pack has no such folder. */
    static List<Source> files(ControlPack pack, String folder) {
        if (folder.isEmpty()) {
            return List.of();
        }
        Path home = home(pack);
        try {
            if (Files.isDirectory(home)) {
                return below(home.resolve(folder), home);
            }
            try (FileSystem jar = FileSystems.newFileSystem(URI.create("jar:" + home.toUri()), Map.of())) {
                Path root = jar.getPath("/");
                return below(root.resolve(folder), root);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the " + folder + " of pack " + pack.name(), e);
        }
    }

    private static Path home(ControlPack pack) {
        CodeSource source = pack.getClass().getProtectionDomain().getCodeSource();
        try {
            return Path.of(
                    Optional.ofNullable(source).orElseThrow().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of a jar is always a URI", e);
        }
    }

    private static List<Source> below(Path folder, Path root) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> source(file, root))
                    .toList();
        }
    }

    private static Source source(Path file, Path root) {
        try {
            return new Source(root.relativize(file).toString().replace('\\', '/'), Files.readString(file, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
