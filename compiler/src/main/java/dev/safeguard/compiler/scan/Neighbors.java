package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.evaluate.ExistenceCheck.Scope;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.compiler.report.Fingerprint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What existence checks found among the resources of an inventory, by the place where it was found. */
final class Neighbors {
    private final Map<String, Long> types = new HashMap<>();
    private final Set<String> irregular = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<byte[]> findings = new ArrayList<>();
    private final Map<Long, Integer> sums = new HashMap<>();
    private long[] keys = new long[1 << 8];
    private int[] found = new int[1 << 8];
    private int size;
    private boolean everywhere;

    Neighbors() {
        number(new byte[0]);
    }

    /** A resource of the type, in lower case, lies where its id does not tell: checks must look at it themselves. */
    void irregular(String type) {
        irregular.add(type);
    }

    /** A resource of which not even the type is known may be of any. */
    void irregularEverywhere() {
        everywhere = true;
    }

    boolean isIrregularEverywhere() {
        return everywhere;
    }

    boolean isIrregular(String type) {
        return everywhere || irregular.contains(type);
    }

    /** The number of what is found by the checks of a type: of each a set of truths, see {@link #bit}. */
    int number(byte[] finding) {
        return numbers.computeIfAbsent(Arrays.toString(finding), text -> {
            findings.add(finding);
            return findings.size() - 1;
        });
    }

    static byte bit(Truth truth) {
        return switch (truth) {
            case TRUE -> 1;
            case FALSE -> 2;
            case UNKNOWN -> 4;
            case ERROR -> 8;
        };
    }

    static List<Truth> truths(int bits) {
        return Arrays.stream(Truth.values())
                .filter(truth -> (bits & bit(truth)) != 0)
                .toList();
    }

    /** Notes a resource of a type, in lower case, in all places where it may be looked for. */
    void add(String typeName, IdLook id, int finding) {
        long type = types.computeIfAbsent(typeName, Neighbors::type);
        for (int n = 0; n < id.parents(); n++) {
            add(key(type, Scope.BELOW, id.parent(n)), finding);
        }
        if (id.scope() != 0) {
            add(key(type, Scope.ON, id.scope()), finding);
        }
        add(key(type, Scope.IN_SUBSCRIPTION, id.subscription()), finding);
        if (id.group() != 0) {
            add(key(type, Scope.IN_GROUP, inGroup(id.subscription(), id.group())), finding);
        }
    }

    /** The place that is a resource group. */
    static long inGroup(long subscription, long group) {
        return 31 * subscription + group;
    }

    /** The number of a type in lower case, the same for all neighbors. */
    static long type(String type) {
        return Fingerprint.of(type);
    }

    private static long key(long type, Scope scope, long place) {
        long key = (place + 8 * type + number(scope)) * 0x9E3779B97F4A7C15L;
        return key == 0 ? 1 : key;
    }

    private static int number(Scope scope) {
        return switch (scope) {
            case BELOW -> 1;
            case ON -> 2;
            case IN_GROUP -> 3;
            case IN_SUBSCRIPTION -> 4;
            case OTHER -> 5;
        };
    }

    private void add(long key, int finding) {
        int at = at(keys, key);
        if (keys[at] == 0 && 2 * ++size > keys.length) {
            grow();
            at = at(keys, key);
        }
        found[at] = keys[at] == 0 ? finding : sum(found[at], finding);
        keys[at] = key;
    }

    /** Notes all that others have noted. */
    void addAll(Neighbors others) {
        everywhere |= others.everywhere;
        irregular.addAll(others.irregular);
        int[] mine = others.findings.stream().mapToInt(this::number).toArray();
        for (int i = 0; i < others.keys.length; i++) {
            if (others.keys[i] != 0) {
                add(others.keys[i], mine[others.found[i]]);
            }
        }
    }

    private static int at(long[] keys, long key) {
        int at = (int) (key >>> 32) & (keys.length - 1);
        while (keys[at] != 0 && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldFound = found;
        keys = new long[2 * oldKeys.length];
        found = new int[2 * oldFound.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int at = at(keys, oldKeys[i]);
                keys[at] = oldKeys[i];
                found[at] = oldFound[i];
            }
        }
    }

    private int sum(int a, int b) {
        if (a == b) {
            return a;
        }
        return sums.computeIfAbsent(((long) a << 32) | b, pair -> {
            byte[] sum = findings.get(a).clone();
            byte[] more = findings.get(b);
            for (int i = 0; i < sum.length; i++) {
                sum[i] |= more[i];
            }
            return number(sum);
        });
    }

    /** What the checks found in a place; 0 where there is nothing. */
    int found(long type, Scope scope, long place) {
        int at = at(keys, key(type, scope, place));
        return keys[at] == 0 ? 0 : found[at];
    }

    /** The truths that one of the checks found. */
    int truths(int finding, int check) {
        byte[] each = findings.get(finding);
        return check < each.length ? Byte.toUnsignedInt(each[check]) : 0;
    }
}
