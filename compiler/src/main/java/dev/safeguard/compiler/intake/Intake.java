package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.scan.Missing;
import dev.safeguard.compiler.source.CsvInventory;
import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.Gunzip;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.template.TemplateSource;
import dev.safeguard.compiler.terraform.TerraformSource;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Hands each file to the source for its kind. */
public final class Intake {
    /** More than is ever read of a template, so that one that is too large is seen to be. */
    private static final int MOST_OF_A_TEMPLATE = 64 << 20;

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
            case ARM -> template(file, sink);
            case TERRAFORM -> TerraformSource.read(file, options.plans(), sink);
            case BICEP ->
                options.bicep()
                        .build(file, sink::finding)
                        .ifPresent(built -> TemplateSource.read(file.toString(), built, options.templates(), sink));
            case PARAMETERS, OTHER -> none(input, sink);
        }
    }

    private void template(Path file, ResourceSink sink) {
        if (Gunzip.isCompressed(file)) {
            compressed(file, sink);
        } else {
            TemplateSource.read(file, options.templates(), sink);
        }
    }

    private void compressed(Path file, ResourceSink sink) {
        String document = file.toString();
        try (InputStream bytes = Gunzip.open(Files.newInputStream(file))) {
            TemplateSource.read(document, bytes.readNBytes(MOST_OF_A_TEMPLATE), options.templates(), sink);
        } catch (IOException e) {
            sink.finding(Gunzip.failure(document, e));
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
