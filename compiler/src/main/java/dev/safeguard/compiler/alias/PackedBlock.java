package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The aliases of one resource type in the packed catalogue. A row names only what it adds to the row above it, so a
 * search walks down with the part of the name that has been found so far.
 */
final class PackedBlock implements TypeBlock.Source {
    private final PackedRows rows;
    private final String type;
    private final String prefix;

    PackedBlock(PackedRows rows, String type) {
        this.rows = rows;
        this.type = type;
        this.prefix = Names.lower(type).concat("/");
    }

    @Override
    public List<Alias> all() {
        List<Alias> all = new ArrayList<>();
        collect(rows.again(), Optional.empty(), all);
        return all;
    }

    private void collect(PackedRows level, Optional<Alias> above, List<Alias> all) {
        while (level.step()) {
            Alias alias = PackedLine.read(level.cells(), type, above);
            all.add(alias);
            collect(level.below(), Optional.of(alias), all);
        }
    }

    @Override
    public Optional<Alias> find(String name) {
        String lowerCase = Names.lower(name);
        byte[] wanted = PackedRows.wanted(lowerCase);
        int own = lowerCase.startsWith(prefix) ? prefix.length() : PackedRows.MISSED;
        PackedRows roots = rows.again();
        while (roots.step()) {
            Optional<Alias> found = within(roots, wanted, root(roots, wanted, own), Optional.empty());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /** How much of the name the row of a first alias is; {@link PackedRows#MISSED} when it is another name. */
    private static int root(PackedRows row, byte[] wanted, int own) {
        if (row.startsWith(PackedLine.WHOLE_NAME)) {
            return row.continues(wanted, 0, 1);
        }
        return own == PackedRows.MISSED ? own : row.continues(wanted, own, 0);
    }

    /** The alias of a row that has the first {@code known} letters of the name, or one below it. */
    private Optional<Alias> within(PackedRows row, byte[] wanted, int known, Optional<Alias> above) {
        if (known == PackedRows.MISSED) {
            return Optional.empty();
        }
        Optional<Alias> alias = Optional.of(PackedLine.read(row.cells(), type, above));
        return known == wanted.length ? alias : below(row.below(), wanted, known, alias);
    }

    private Optional<Alias> below(PackedRows level, byte[] wanted, int known, Optional<Alias> above) {
        while (level.step()) {
            Optional<Alias> found = within(level, wanted, level.continues(wanted, known, 0), above);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
