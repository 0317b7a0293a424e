package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The resource types of one namespace in the packed catalogue, each read when first asked for. The cells of a type:
 * {@code name}, {@code code}, {@code apiVersion}; below it its aliases. The code holds {@code t} and {@code l} for tags
 * and a location, lower case where that is assumed; {@code -} for neither, {@code ?} where neither is assumed.
 */
final class PackedTypes implements TypeBlocks.Source {
    private final PackedRows rows;
    private final Map<String, TypeBlock> read = new ConcurrentHashMap<>();
    private volatile Optional<List<TypeBlock>> all = Optional.empty();

    PackedTypes(PackedRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<TypeBlock> find(String lowerCase) {
        TypeBlock known = read.get(lowerCase);
        return known == null ? search(lowerCase) : Optional.of(known);
    }

    private Optional<TypeBlock> search(String lowerCase) {
        byte[] wanted = PackedRows.wanted(lowerCase);
        PackedRows types = rows.again();
        while (types.step()) {
            if (types.isNamed(wanted)) {
                return Optional.of(block(types.cells(), types.below()));
            }
        }
        return Optional.empty();
    }

    /** Sorted by name; the rows are not. */
    @Override
    public List<TypeBlock> all() {
        List<TypeBlock> known = all.orElseGet(this::everyBlock);
        all = Optional.of(known);
        return known;
    }

    private List<TypeBlock> everyBlock() {
        List<TypeBlock> blocks = new ArrayList<>();
        PackedRows types = rows.again();
        while (types.step()) {
            blocks.add(block(types.cells(), types.below()));
        }
        blocks.sort(Comparator.comparing(block -> block.facts().name(), String.CASE_INSENSITIVE_ORDER));
        return List.copyOf(blocks);
    }

    private TypeBlock block(String[] cells, PackedRows aliases) {
        TypeFacts facts = facts(cells);
        TypeBlock block = TypeBlock.of(facts, new PackedBlock(aliases, facts.name()));
        TypeBlock first = read.putIfAbsent(Names.lower(facts.name()), block);
        return first == null ? block : first;
    }

    private static TypeFacts facts(String[] cells) {
        String code = Names.lower(cells[1]);
        boolean assumed = code.equals("?") || (!code.equals("-") && cells[1].equals(code));
        Optional<String> apiVersion = cells.length > 2 ? Optional.of(cells[2]) : Optional.empty();
        return new TypeFacts(cells[0], code.contains("t"), code.contains("l"), assumed, apiVersion);
    }
}
