package dev.safeguard.compiler.terraform.azurerm;

import dev.safeguard.compiler.terraform.azurerm.AzurermType.Role;
import dev.safeguard.compiler.terraform.azurerm.Tables.Cells;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The resource types of azurerm 3, 4 and 5. */
public final class AzurermTypes {
    private static final String TABLE = "types.tsv";
    private static final String NONE = "-";

    private final SortedMap<String, AzurermType> byName;

    private AzurermTypes(SortedMap<String, AzurermType> byName) {
        this.byName = byName;
    }

    /** The types that this version knows; read when first asked for. */
    public static AzurermTypes bundled() {
        return Bundled.TYPES;
    }

    /** Reads the table once, when first used. */
    private static final class Bundled {
        static final AzurermTypes TYPES = new AzurermTypes(Tables.read(TABLE).stream()
                .map(AzurermTypes::type)
                .collect(Collectors.toMap(AzurermType::name, Function.identity(), (a, b) -> a, TreeMap::new)));
    }

    public Optional<AzurermType> of(String azurermType) {
        return Optional.ofNullable(byName.get(azurermType));
    }

    /** All types, by name. */
    public Collection<AzurermType> all() {
        return Collections.unmodifiableCollection(byName.values());
    }

    private static AzurermType type(Cells row) {
        Set<Integer> majors = Tables.majors(row.get(5));
        return new AzurermType(
                row.get(0),
                Optional.of(row.get(1)).filter(type -> !type.equals(NONE)),
                role(row.get(2)),
                row.get(3),
                words(row.get(4), ","),
                majors,
                versions(ByMajor.of(row.get(6)), majors),
                Optional.of(row.get(7)).filter(path -> !path.isEmpty()),
                partial(row.get(8)));
    }

    private static Role role(String word) {
        return word.equals("child+fold") ? Role.CHILD_AND_FOLD : Role.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static Map<Integer, String> versions(ByMajor versions, Set<Integer> majors) {
        return majors.stream()
                .filter(major -> !versions.of(major).isEmpty())
                .collect(Collectors.toMap(Function.identity(), versions::of));
    }

    private static Map<String, Set<Integer>> partial(String cell) {
        return words(cell, " ").stream()
                .map(word -> word.split(":", 2))
                .collect(Collectors.toMap(word -> word[0], word -> Tables.majors(word[1])));
    }

    private static List<String> words(String cell, String separator) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(separator, -1));
    }
}
