package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.scan.Missing;
import dev.safeguard.compiler.source.CsvInventory;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.nio.file.Path;

/** Hands each file to the source for its kind. */
public final class Intake {
    private final IntakeOptions options;

    public Intake(IntakeOptions options) {
        this.options = options;
    }

    /** Reads a file; whatever is wrong with it becomes findings. */
    public void read(ScanInput input, ResourceSink sink) {
        Path file = input.file();
        switch (input.kind()) {
            case INVENTORY -> InventoryReader.read(file, sink::resource, sink::finding);
            case INVENTORY_CSV -> CsvInventory.read(file, sink);
            case ARM -> none(input, sink);
            case TERRAFORM -> none(input, sink);
            case BICEP -> options.bicep().build(file, sink::finding).ifPresent(built -> none(input, sink));
            case PARAMETERS, OTHER -> none(input, sink);
        }
    }

    private static void none(ScanInput input, ResourceSink sink) {
        sink.finding(new Finding(
                SourceCodes.WRONG_KIND,
                Place.of(input.file().toString()),
                input.kind().phrase(),
                "name a file with resources"));
    }

    /** What a failed existence check says of files of that kind. */
    static Missing missing(FileKind kind) {
        return kind == FileKind.ARM || kind == FileKind.BICEP ? Missing.IS_UNKNOWN : Missing.FAILS;
    }
}
