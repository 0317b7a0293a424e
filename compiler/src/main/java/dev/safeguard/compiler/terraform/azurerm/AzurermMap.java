package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.terraform.azurerm.Transform.Scope;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** What attributes of azurerm resources become in ARM: a table of rows, and their application. Thread-safe. */
public final class AzurermMap {
    private static final String EVERY_TYPE = "*";
    private static final String NAME = "name";
    private static final List<String> VEILED = List.of("kind", "sku", "properties");

    private final Map<String, List<MapRow>> rows;
    private final Map<String, List<PiecePlan>> plans = new ConcurrentHashMap<>();

    private AzurermMap(Map<String, List<MapRow>> rows) {
        this.rows = rows;
    }

    /** The map of this version; read when first asked for. */
    public static AzurermMap bundled() {
        return Bundled.MAP;
    }

    /** Reads the table once, when first used. */
    private static final class Bundled {
        static final AzurermMap MAP = new AzurermMap(MapTable.read());
    }

    /**
     * Whether the map says what attributes of the type become; without, only tags, location and identity are known, and
     * everything else is unknown.
     */
    public boolean hasRows(String type) {
        return rows.containsKey(type);
    }

    /** The rows of a type in the order of the table, {@code *} for those of every type; empty when it has none. */
    public List<MapRow> rows(String type) {
        return List.copyOf(rows.getOrDefault(type, List.of()));
    }

    /** The types that have rows, sorted. */
    public SortedSet<String> types() {
        SortedSet<String> types = new TreeSet<>(rows.keySet());
        types.remove(EVERY_TYPE);
        return types;
    }

    /**
     * Turns a resource into what it is in ARM.
     *
     * @param major of the provider, 3 or newer; one that does not have the type counts as the newest that has
     * @param values attributes as plan and state have them, blocks as arrays; not configured ones absent or null, those
     *     configured but not known yet as {@link UnknownValue unknown} nodes
     * @return the resource itself first, unless it only writes properties of others; empty for types that are nothing in ARM
     */
    public List<Piece> map(AzurermType type, int major, ObjectNode values) {
        Scope scope = new Scope(type, type.nearest(major), values, values);
        List<Piece> pieces = plans(type).stream()
                .flatMap(plan -> PieceMapper.map(plan, scope).stream())
                .toList();
        if (!hasRows(type.name())) {
            pieces.forEach(AzurermMap::veil);
        }
        return pieces;
    }

    /** Of a type without rows it is not known what its attributes become: nothing of that is absent. */
    private static void veil(Piece piece) {
        VEILED.forEach(name -> piece.json().set(name, UnknownValue.perhaps("no row maps the attributes of the type")));
    }

    private List<PiecePlan> plans(AzurermType type) {
        List<PiecePlan> known = plans.get(type.name());
        if (known == null) {
            known = PiecePlan.of(type, rows(type.name()), common());
            plans.put(type.name(), known);
        }
        return known;
    }

    private List<MapRow> common() {
        return rows(EVERY_TYPE).stream()
                .filter(row -> !row.armPath().equals(NAME))
                .toList();
    }

    /**
     * The major of the provider that wrote a resource, by the names of its attributes: every attribute of the schema is in a
     * plan, known or not. Of the majors that have all of these names the one that misses the fewest of its own, else the
     * newest.
     *
     * @param attributeNames at the top of the resource
     */
    public static int newestMajorWith(AzurermType type, Collection<String> attributeNames) {
        return type.majors().stream()
                .min(Comparator.<Integer>comparingLong(major -> type.lacking(major, attributeNames))
                        .thenComparingLong(major -> type.missing(major, attributeNames))
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow();
    }

    /**
     * Folds properties of a companion into the resource they belong to: objects deep, elements of arrays added, of two values
     * the companion's.
     */
    public static void merge(ObjectNode parent, ObjectNode companion) {
        Merge.into(parent, companion);
    }

    /**
     * Adds a child to the array of its parent that shows it too, see {@link AzurermType#elementOf}.
     *
     * @param name of the child, without its parent's
     * @param child its ARM resource
     */
    public static void addElement(ObjectNode parent, AzurermType type, String name, ObjectNode child) {
        type.elementOf().ifPresent(path -> Merge.element(parent, path, name, child));
    }
}
