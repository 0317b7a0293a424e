package dev.safeguard.deployer.deploy;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Plans as files: JSON, the same bytes for the same plan, without secrets. */
public final class PlanFile {
    private PlanFile() {}

    /** What came of reading a plan file. */
    public sealed interface Reading {
        record Read(Plan plan) implements Reading {}

        /** Not a plan, or not one of this format: at least one finding. */
        record Refused(List<Finding> findings) implements Reading {
            public Refused {
                findings = List.copyOf(findings);
            }
        }
    }

    /** The content of the file. */
    public static String text(Plan plan) {
        return Emitter.text(PlanJson.write(plan));
    }

    /**
     * Writes the whole file or, when that fails, leaves whatever was there before.
     *
     * @throws IOException when the folder does not exist or may not be written
     */
    public static void write(Plan plan, Path file) throws IOException {
        Path target = file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Path temporary = Files.createTempFile(folder, "." + target.getFileName(), ".tmp");
        try {
            Files.writeString(temporary, text(plan));
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /**
     * Reads a plan; whatever is wrong with its content becomes a finding.
     *
     * @throws IOException when the file does not exist or may not be read
     */
    public static Reading read(Path file) throws IOException {
        return new PlanReader(file.toString()).read(Files.readAllBytes(file));
    }
}
