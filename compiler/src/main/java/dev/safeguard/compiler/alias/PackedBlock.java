package dev.safeguard.compiler.alias;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rows of one resource type in a packed resource, looked through where they lie: a command asks for a few aliases of a
 * type that may have thousands. A row names only what it adds to the row above it, so a search walks down with the part
 * of the name that has been found so far.
 *
 * @param text the whole resource
 * @param start of the first row
 * @param end behind the last row's end
 */
record PackedBlock(String text, int start, int end, String type) implements TypeBlock.Source {
    /** More than any alias has; the generator's own table has seven. */
    private static final int DEEPEST = 64;

    private static final int MISSED = -1;

    @Override
    public List<Alias> all() {
        List<Alias> all = new ArrayList<>();
        List<Alias> above = new ArrayList<>();
        for (int row = start; row < end; row = next(row)) {
            int depth = depth(row);
            above.subList(depth, above.size()).clear();
            above.add(PackedLine.read(line(row), type, last(above)));
            all.add(above.get(depth));
        }
        return all;
    }

    @Override
    public Optional<Alias> find(String name) {
        int[] rows = new int[DEEPEST];
        int[] found = new int[DEEPEST];
        for (int row = start; row < end; row = next(row)) {
            int depth = depth(row);
            rows[depth] = row;
            found[depth] = depth == 0 ? root(row, name) : further(row, name, found[depth - 1]);
            if (found[depth] == name.length()) {
                return decode(rows, depth);
            }
        }
        return Optional.empty();
    }

    /** How much of the name the row of a first alias is; {@link #MISSED} when it is another name. */
    private int root(int row, String name) {
        int suffix = suffix(row);
        if (text.charAt(suffix) == '=') {
            return matched(suffix + 1, suffixEnd(suffix), name, 0);
        }
        int own = type.length() + 1;
        boolean below =
                name.length() > own && name.charAt(own - 1) == '/' && name.regionMatches(true, 0, type, 0, own - 1);
        return below ? matched(suffix, suffixEnd(suffix), name, own) : MISSED;
    }

    private int further(int row, String name, int above) {
        int suffix = suffix(row);
        return above == MISSED ? MISSED : matched(suffix, suffixEnd(suffix), name, above);
    }

    private int matched(int from, int to, String name, int above) {
        return text.regionMatches(true, from, name, above, to - from) ? above + to - from : MISSED;
    }

    private Optional<Alias> decode(int[] rows, int depth) {
        Optional<Alias> alias = Optional.empty();
        for (int i = 0; i <= depth; i++) {
            alias = Optional.of(PackedLine.read(line(rows[i]), type, alias));
        }
        return alias;
    }

    private static Optional<Alias> last(List<Alias> above) {
        return above.isEmpty() ? Optional.empty() : Optional.of(above.get(above.size() - 1));
    }

    private int next(int row) {
        return text.indexOf('\n', row) + 1;
    }

    private String line(int row) {
        return text.substring(row, text.indexOf('\n', row));
    }

    private int depth(int row) {
        return Integer.parseInt(text, row, text.indexOf('\t', row), 10);
    }

    private int suffix(int row) {
        return text.indexOf('\t', row) + 1;
    }

    private int suffixEnd(int suffix) {
        return text.indexOf('\t', suffix);
    }
}
