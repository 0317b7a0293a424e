package dev.safeguard.generator.facts;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An alias export as a tab-separated file with the columns of {@link #HEADER}. */
final class TsvExport {
    static final String HEADER = "resourceType\talias\tdefaultPath\ttype\tmodifiable\tarray\tsrc";

    /**
     * Disks list these aliases at the path of the whole image id; what each means is one segment of it, so say which. The
     * provider listing says so with a pattern, tab-separated exports have none.
     */
    private static final Map<String, String> DISK_IMAGE_SEGMENTS = Map.of(
            "microsoft.compute/imagepublisher", "publishers",
            "microsoft.compute/imageoffer", "offers",
            "microsoft.compute/imagesku", "skus",
            "microsoft.compute/imageversion", "versions");

    private TsvExport() {}

    static List<AliasFact> read(Path file) {
        return TextFiles.rows(file, HEADER, rows -> rows.map(TsvExport::fact).toList());
    }

    private static AliasFact fact(List<String> row) {
        ValueFacts value = new ValueFacts(ValueKind.named(row.get(3)), modifiable(row.get(4)));
        return new AliasFact(row.get(0), row.get(1), row.get(2), value, segment(row), List.of());
    }

    private static Modifiable modifiable(String word) {
        return switch (word) {
            case "yes" -> Modifiable.YES;
            case "no" -> Modifiable.NO;
            default -> Modifiable.UNKNOWN;
        };
    }

    private static Optional<String> segment(List<String> row) {
        boolean wholeId = row.get(2).equalsIgnoreCase("properties.creationData.imageReference.id");
        return wholeId
                ? Optional.ofNullable(DISK_IMAGE_SEGMENTS.get(row.get(1).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
