package dev.safeguard.deployer.cli;

import dev.safeguard.deployer.cli.catalog.Prepared;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A step of the build: compiles the initiatives of the bundled packs, so that no command has to. */
public final class PrepareInitiatives {
    private PrepareInitiatives() {}

    /**
     * Writes the file, unless it is there with the same bytes.
     *
     * @param args the folder of this module's classes
     */
    public static void main(String[] args) throws IOException {
        String folder = Prepared.class.getPackageName().replace('.', '/');
        Path file = Path.of(args[0]).resolve(folder).resolve(Prepared.RESOURCE);
        Optional<byte[]> bytes = Prepared.compile();
        if (bytes.isEmpty()) {
            Files.deleteIfExists(file);
        } else if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), bytes.get())) {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes.get());
        }
    }
}
