package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.Dependence;
import dev.safeguard.compiler.evaluate.ExistenceCheck;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.evaluate.Truth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks that hang on the looked-for resource and on the evaluated one, such as "an extension of this publisher, on a
 * machine that assesses its patches". The looked-for resources fall into classes that no such check tells apart; which of
 * them satisfy it is found out for each kind of evaluated resource. Shared by the threads of a scan.
 */
final class Pairs {
    /** As many classes as fit into a byte, but for one bit: beyond them only the resources themselves can tell. */
    private static final int MOST_CLASSES = 7;

    private static final int OVERFLOW = 1 << MOST_CLASSES;

    private final Map<Entry, Classes> byEntry = new HashMap<>();

    /** Resources of a type by what a check sees in them. */
    private static final class Classes {
        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<Resource> samples = new ArrayList<>();
    }

    /**
     * The bit of the class that a looked-for resource belongs to. What a version changes is not looked into.
     *
     * @param seen what the check hangs on
     */
    synchronized byte bit(Entry entry, Dependence seen, Resource resource) {
        if (resource.apiVersion().isPresent()) {
            return (byte) OVERFLOW;
        }
        Classes classes = byEntry.computeIfAbsent(entry, e -> new Classes());
        String look = look(seen, resource);
        Integer number = classes.numbers.get(look);
        if (number == null && classes.samples.size() < MOST_CLASSES) {
            number = classes.samples.size();
            classes.numbers.put(look, number);
            classes.samples.add(resource);
        }
        return (byte) (number == null ? OVERFLOW : 1 << number);
    }

    private static String look(Dependence seen, Resource resource) {
        StringBuilder look = new StringBuilder();
        seen.tests().forEach(test -> look.append(test.of(resource)).append(' '));
        return look.append(Pruned.only(resource.json(), seen.reads())).toString();
    }

    /** Whether bits leave open what has been found. */
    static boolean isOpen(int bits) {
        return (bits & OVERFLOW) != 0;
    }

    /**
     * The truths that the looked-for resources of these classes have, see {@link Neighbors}.
     *
     * @param check as it stands for the type of the evaluated resource
     * @param evaluated holds all that the check reads of it
     */
    synchronized int truths(Entry entry, ExistenceCheck check, Resource evaluated, int bits) {
        int truths = 0;
        ExistenceCheck own = check.of(evaluated);
        List<Resource> samples = byEntry.computeIfAbsent(entry, e -> new Classes()).samples;
        for (int i = 0; i < samples.size(); i++) {
            if ((bits & (1 << i)) != 0) {
                Truth truth = own.matches(samples.get(i));
                truths |= Neighbors.bit(truth);
            }
        }
        return truths;
    }
}
