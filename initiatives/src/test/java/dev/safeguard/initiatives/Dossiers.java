package dev.safeguard.initiatives;

import dev.safeguard.compiler.dossier.DossierReader;
import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.compiler.read.Source;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The dossiers that ship with the pack. */
final class Dossiers {
    private static final Path FOLDER = Path.of("src/main/resources", Documents.PACK.dossiers());

    private Dossiers() {}

    static DossierReading read() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return DossierReader.read(
                    files.filter(Files::isRegularFile)
                            .sorted()
                            .map(Dossiers::source)
                            .toList(),
                    Documents.PACK.controls());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Source source(Path file) {
        try {
            return new Source(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
