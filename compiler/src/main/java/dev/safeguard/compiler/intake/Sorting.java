package dev.safeguard.compiler.intake;

import dev.safeguard.compiler.source.FileKind;
import dev.safeguard.compiler.source.Gunzip;
import dev.safeguard.compiler.source.KindDetector;
import dev.safeguard.compiler.source.PowerShellExport;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Decides what becomes of a file.
 *
 * @param asked the kind that files are to have
 * @param covered files whose resources come with those of others
 */
record Sorting(Optional<FileKind> asked, Set<Path> covered) {
    /** One of the three is there. */
    record Place(Optional<ScanInput> input, Optional<FileKind> skipped, Optional<Finding> refusal) {
        static Place input(Path file, FileKind kind) {
            return new Place(Optional.of(new ScanInput(file, kind)), Optional.empty(), Optional.empty());
        }

        static Place skipped(FileKind kind) {
            return new Place(Optional.empty(), Optional.of(kind), Optional.empty());
        }

        static Place refused(Path file, Code code, String problem, String remedy) {
            var place = dev.safeguard.dsl.finding.Place.of(file.toString());
            return new Place(
                    Optional.empty(), Optional.empty(), Optional.of(new Finding(code, place, problem, remedy)));
        }
    }

    /** A pipe gives what it holds once, and the kind is found out before anything is read. */
    Place of(Path file, boolean named) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Place.refused(
                    file,
                    SourceCodes.UNREADABLE,
                    "neither a file nor a folder, and so not read twice",
                    "write what it holds into a file, and name that");
        }
        if (named && isSource(file)) {
            return Place.refused(file, SourceCodes.WRONG_KIND, "Terraform source, which is no plan", PLANNING);
        }
        Optional<FileKind> detected = KindDetector.of(file);
        if (detected.isEmpty()) {
            if (isPlanByName(file) && !isEmpty(file)) {
                return Place.refused(
                        file, SourceCodes.TERRAFORM_SHAPE, "neither a plan in binary form nor JSON", PLANNING);
            }
            return named && asked.isEmpty() && isEmpty(file)
                    ? Place.refused(file, SourceCodes.UNKNOWN_SHAPE, "an empty file", EMPTY)
                    : Place.input(file, asked.orElseGet(() -> byName(file)));
        }
        FileKind kind = detected.get();
        Optional<Place> cut = PowerShellExport.flaw(file, kind)
                .map(flaw -> Place.refused(file, SourceCodes.UNKNOWN_SHAPE, flaw.problem(), flaw.remedy()));
        if (cut.isPresent()) {
            return cut.get();
        }
        if (named) {
            return asked.map(wanted -> asked(file, kind, wanted)).orElseGet(() -> named(file, kind));
        }
        boolean wanted = FileKind.askable().anyMatch(kind::fits)
                && asked.filter(a -> !kind.fits(a)).isEmpty();
        return wanted && !covered.contains(file) ? Place.input(file, kind) : Place.skipped(kind);
    }

    private static FileKind byName(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".csv") || name.endsWith(".csv.gz") ? FileKind.INVENTORY_CSV : FileKind.INVENTORY;
    }

    /** What no content shows may be what it is said to be. */
    private static Place asked(Path file, FileKind kind, FileKind wanted) {
        if (kind.fits(wanted)) {
            return Place.input(file, kind);
        }
        return kind == FileKind.OTHER
                ? Place.input(file, wanted)
                : Place.refused(
                        file,
                        SourceCodes.WRONG_KIND,
                        kind.phrase() + ", not " + wanted.phrase(),
                        kind == FileKind.PARAMETERS ? PAIR : "leave out --kind, or name another file");
    }

    private static Place named(Path file, FileKind kind) {
        return switch (kind) {
            case OTHER -> Place.refused(file, SourceCodes.UNKNOWN_SHAPE, "JSON that describes no resources", ADVICE);
            case PARAMETERS -> Place.refused(file, SourceCodes.WRONG_KIND, kind.phrase(), PAIR);
            default -> Place.input(file, kind);
        };
    }

    private static boolean isPlanByName(Path file) {
        return Files.isReadable(file)
                && file.toString().toLowerCase(Locale.ROOT).endsWith(".tfplan");
    }

    private static boolean isSource(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return SOURCES.stream().anyMatch(name::endsWith);
    }

    /** A command that failed leaves one, or a line feed; only who asks for an inventory means one without rows. */
    private static boolean isEmpty(Path file) {
        try (InputStream bytes = Gunzip.open(Files.newInputStream(file))) {
            return new String(bytes.readNBytes(BLANKS), StandardCharsets.UTF_8).isBlank();
        } catch (IOException e) {
            return false;
        }
    }

    private static final int BLANKS = 1 << 12;
    private static final List<String> SOURCES = List.of(".tf", ".tf.json", ".tofu", ".tfvars");
    private static final String PLANNING =
            "run `terraform plan -out=F` and `terraform show -json F`, and scan what that writes";
    private static final String EMPTY = "run again the command that makes it; an inventory without rows needs --kind";
    private static final String PAIR = "name the template and pass this file with --parameters-file";
    private static final String ADVICE =
            "name an inventory export, an ARM template, a Bicep file, or what `terraform show -json` prints";
}
