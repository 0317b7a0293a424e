package dev.safeguard.compiler.alias;

import java.util.List;
import java.util.Optional;

/**
 * The lines of one resource type in a packed resource, looked through where they lie: a command asks for a few aliases of
 * a type that may have hundreds.
 *
 * @param text the whole resource
 * @param start of the first line
 * @param end behind the last line's end
 */
record PackedBlock(String text, int start, int end, String type) implements TypeBlock.Source {

    @Override
    public List<Alias> all() {
        return text.substring(start, end)
                .lines()
                .map(line -> PackedLine.read(line, type))
                .toList();
    }

    @Override
    public Optional<Alias> find(String name) {
        String prefix = type + "/";
        boolean own = name.regionMatches(true, 0, prefix, 0, prefix.length());
        int found = -1;
        for (int line = start; line < end; line = text.indexOf('\n', line) + 1) {
            boolean whole = text.charAt(line) == '=';
            if (whole ? isAt(line + 1, name, 0) : own && isAt(line, name, prefix.length())) {
                found = line;
            }
        }
        return found < 0
                ? Optional.empty()
                : Optional.of(PackedLine.read(text.substring(found, text.indexOf('\n', found)), type));
    }

    private boolean isAt(int place, String name, int from) {
        int length = name.length() - from;
        return place + length < end
                && text.charAt(place + length) == '\t'
                && text.regionMatches(true, place, name, from, length);
    }
}
