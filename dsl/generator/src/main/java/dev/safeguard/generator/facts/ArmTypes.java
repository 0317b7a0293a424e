package dev.safeguard.generator.facts;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Facts about resource types from two tab-separated files: the properties of some types, the API versions of all. A type
 * supports tags (or a location) when its body has such a property that a request may set.
 */
public final class ArmTypes {
    private static final String PROPERTIES =
            "resourceType\tapiVersion\tpath\ttype\trequired\tflags\tenum\tconstraints\twhen";
    private static final String VERSIONS =
            "resourceType\twriteScopes\treadScopes\tspecVersions\texportOnlyVersions\tinExport";

    /** Policy names resource groups differently from templates, and subscriptions have no body to describe. */
    private static final List<TypeFact> CONTAINERS = List.of(
            new TypeFact("Microsoft.Resources/subscriptions", true, false, false, "2022-12-01"),
            new TypeFact("Microsoft.Resources/subscriptions/resourceGroups", true, true, false, "2025-04-01"));

    private final Set<String> described = new HashSet<>();
    private final Map<String, Set<String>> settable = new HashMap<>();

    private ArmTypes() {}

    public static Collection<TypeFact> read(Path properties, Path versions) {
        ArmTypes types = new ArmTypes();
        TextFiles.rows(properties, PROPERTIES, rows -> types.describe(rows));
        return TextFiles.rows(
                versions,
                VERSIONS,
                rows -> Stream.concat(rows.map(types::fact), CONTAINERS.stream())
                        .toList());
    }

    private boolean describe(Stream<List<String>> rows) {
        rows.forEach(row -> {
            String type = row.get(0).toLowerCase(Locale.ROOT);
            described.add(type);
            if (!row.get(5).contains("readOnly")) {
                settable.computeIfAbsent(row.get(2), path -> new HashSet<>()).add(type);
            }
        });
        return true;
    }

    private TypeFact fact(List<String> row) {
        String name = row.get(0);
        String newest = ApiVersions.newest(Stream.of(row.get(3), row.get(4))
                .flatMap(list -> Arrays.stream(list.split(",")))
                .filter(version -> !version.isEmpty())
                .toList());
        if (!described.contains(name.toLowerCase(Locale.ROOT))) {
            return TypeFact.assumed(name, newest);
        }
        return new TypeFact(name, canSet(name, "tags"), canSet(name, "location"), false, newest);
    }

    private boolean canSet(String type, String path) {
        return settable.getOrDefault(path, Set.of()).contains(type.toLowerCase(Locale.ROOT));
    }
}
