package dev.safeguard.generator.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One alias row of the table, encoded against the nearest alias above it in the same type. Tab-separated cells:
 *
 * <ol>
 *   <li>depth: how many listed aliases lie above
 *   <li>suffix: what the name adds to the alias above; at depth 0 to {@code type/}, or after {@code =} the whole name
 *   <li>code: type letter and modifiable mark
 *   <li>path: empty = the path above + suffix ({@code properties.} + suffix at depth 0); {@code +} = the same with
 *       {@code .properties} before the suffix; {@code -} = the bare suffix; else the whole path
 *   <li>further cells: {@code #segment}, and {@code @version,version:code=path} for paths of certain API versions
 * </ol>
 */
record AliasRow(int depth, String suffix, String code, String pathCode, List<String> more) {
    private static final String BELOW_PROPERTIES = "+";
    private static final String AT_ROOT = "-";

    static AliasRow encode(AliasFact fact, List<AliasFact> above) {
        Optional<AliasFact> parent = above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1));
        String suffix =
                parent.map(p -> fact.name().substring(p.name().length())).orElseGet(() -> rootSuffix(fact));
        String base = parent.map(AliasFact::path).orElse("properties.");
        return new AliasRow(
                above.size(), suffix, fact.valueCode(), pathCode(fact.path(), base, suffix), fact.furtherCells());
    }

    private static String rootSuffix(AliasFact fact) {
        return fact.hasTypePrefix() ? fact.tail() : "=" + fact.name();
    }

    private static String pathCode(String path, String base, String suffix) {
        if (path.equals(base + suffix)) {
            return "";
        }
        if (path.equals(base + insertion(base) + suffix)) {
            return BELOW_PROPERTIES;
        }
        return path.equals(suffix) ? AT_ROOT : path;
    }

    /** {@code properties.} below the root's {@code properties.}, else {@code .properties} before the suffix's own dot. */
    private static String insertion(String base) {
        return base.endsWith(".") ? "properties." : ".properties";
    }

    String text() {
        List<String> cells = new ArrayList<>(List.of(String.valueOf(depth), suffix, code, pathCode));
        cells.addAll(more);
        return String.join("\t", cells).stripTrailing();
    }

    static AliasRow parse(String line) {
        List<String> cells = Arrays.asList(line.split("\t", -1));
        if (cells.size() < 3 || !cells.get(0).matches("[0-9]{1,3}")) {
            throw new FactsException("`" + line + "` is no row of the alias table");
        }
        return new AliasRow(
                Integer.parseInt(cells.get(0)),
                cells.get(1),
                cells.get(2),
                cells.size() > 3 ? cells.get(3) : "",
                cells.stream().skip(4).toList());
    }

    AliasFact decode(String type, List<AliasFact> above) {
        Optional<AliasFact> parent = depth == 0 ? Optional.empty() : Optional.of(above.get(depth - 1));
        String name = parent.map(p -> p.name() + suffix).orElseGet(() -> rootName(type));
        String base = parent.map(AliasFact::path).orElse("properties.");
        return new AliasFact(type, name, path(base), ValueFacts.ofCode(code), segment(), versions());
    }

    private String rootName(String type) {
        return suffix.startsWith("=") ? suffix.substring(1) : type + "/" + suffix;
    }

    private String path(String base) {
        return switch (pathCode) {
            case "" -> base + suffix;
            case BELOW_PROPERTIES -> base + insertion(base) + suffix;
            case AT_ROOT -> suffix;
            default -> pathCode;
        };
    }

    private Optional<String> segment() {
        return more.stream()
                .filter(c -> c.startsWith("#"))
                .map(c -> c.substring(1))
                .findFirst();
    }

    private List<VersionedPath> versions() {
        return more.stream()
                .filter(c -> c.startsWith("@"))
                .map(AliasRow::version)
                .collect(Collectors.toUnmodifiableList());
    }

    private static VersionedPath version(String cell) {
        int colon = cell.indexOf(':');
        int equals = cell.indexOf('=', colon);
        if (colon < 0 || equals < 0) {
            throw new FactsException("`" + cell + "` names no path of an API version");
        }
        return new VersionedPath(
                cell.substring(equals + 1),
                List.of(cell.substring(1, colon).split(",")),
                ValueFacts.ofCode(cell.substring(colon + 1, equals)));
    }
}
