package dev.safeguard.compiler.terraform.azurerm;

import dev.safeguard.compiler.terraform.azurerm.SourcePath.Found;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Which lists on the way to an attribute are arrays in ARM too. Blocks that may stand once only are lists in a plan and
 * objects in ARM.
 *
 * @param lists for each array of the target the number of the list, counted from the first; empty when the attribute is in
 *     no list and the target's arrays have one element
 */
record Alignment(List<Integer> lists, int arrays) {
    private static final String ONLY = "";

    Alignment {
        lists = List.copyOf(lists);
    }

    static Alignment of(SourcePath source, TargetPath target) {
        int arrays = target.arrays().size();
        int lists = source.lists();
        if (lists == 0) {
            return new Alignment(List.of(), arrays);
        }
        int byName = arrays == 1 ? byName(source, target) : -1;
        int first = byName < 0 ? lists - arrays : byName;
        return new Alignment(IntStream.range(first, first + arrays).boxed().toList(), arrays);
    }

    /** The list whose name is that of the array, {@code rule} for {@code rules}; -1 when there is none. */
    private static int byName(SourcePath source, TargetPath target) {
        String array = target.arrays().get(0).name();
        List<String> names = source.steps().stream()
                .filter(SourcePath.Step::list)
                .map(step -> step.name().replace("_", ""))
                .toList();
        return IntStream.range(0, names.size())
                .filter(i -> array.equalsIgnoreCase(names.get(i)) || array.equalsIgnoreCase(names.get(i) + "s"))
                .findFirst()
                .orElse(-1);
    }

    /** The elements that a value belongs to, as far as they are known. */
    List<String> keys(Found found) {
        if (lists.isEmpty()) {
            return IntStream.range(0, arrays).mapToObj(i -> ONLY).toList();
        }
        return lists.stream()
                .filter(list -> list < found.keys().size())
                .map(list -> found.keys().get(list))
                .toList();
    }

    /** How many arrays have an element for each block of the plan; the last may have one for each value of a list instead. */
    int blocks(SourcePath source) {
        boolean lastIsValue =
                !lists.isEmpty() && source.endsInList() && lists.get(lists.size() - 1) == source.lists() - 1;
        return lists.size() - (lastIsValue ? 1 : 0);
    }
}
