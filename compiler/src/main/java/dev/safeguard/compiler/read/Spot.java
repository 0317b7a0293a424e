package dev.safeguard.compiler.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one node of a document stands; a tree of the same shape as the document. */
final class Spot {
    final String name;
    final int line;
    final int column;
    private List<Spot> children = List.of();

    /**
     * @param name key in the enclosing object as written; index in an array; empty at the root
     * @param line from 1
     * @param column from 1, of the key where there is one, else of the value
     */
    Spot(String name, int line, int column) {
        this.name = name;
        this.line = line;
        this.column = column;
    }

    void add(Spot child) {
        if (children.isEmpty()) {
            children = new ArrayList<>();
        }
        children.add(child);
    }

    int size() {
        return children.size();
    }

    /** The child of that name: as written if there is one, else in any case. */
    Optional<Spot> child(String wanted) {
        @Nullable Spot similar = null;
        for (Spot child : children) {
            if (child.name.equals(wanted)) {
                return Optional.of(child);
            }
            if (similar == null && child.name.equalsIgnoreCase(wanted)) {
                similar = child;
            }
        }
        return Optional.ofNullable(similar);
    }
}
