package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The values met at one place, numbered, and classes of them: values that no comparison tells apart are of one class.
 */
final class Values {
    static final int MISSING = 0;
    static final int NULL = 1;
    static final int TRUE = 2;
    static final int FALSE = 3;

    /** A value of which only matters that it is there. */
    static final int PRESENT = 4;

    /** A value that is not kept, for there are too many. */
    static final int UNKEPT = -1;

    /** A class that is not known yet. */
    static final int UNCLASSED = -1;

    /** The class of values that take too much work to tell apart by comparisons. */
    static final int UNTOLD = -2;

    private static final int FIRST = 5;
    private static final int MOST_VALUES = 2_000;
    private static final int LONGEST = 4_000;

    /** As many values show whether they are met again. */
    private static final int ENOUGH_VALUES = 200;

    /** Where fewer of so many values have been met again, the next ones are not worth the memory. */
    private static final int RARE = 4;

    private final Budget budget;

    /** By the names that lead from the values to what is compared. */
    private final Map<List<String>, Tested> tests = new LinkedHashMap<>();

    private final Map<String, Integer> classes = new HashMap<>();

    private int[] hashes = new int[16];
    private int[] numbers = new int[16];
    private char[][] texts = new char[16][];
    private int[] classOf = new int[16];
    private int size = FIRST;

    /** How often a kept value was met again. */
    private int again;

    /** The number that was given last: rows often repeat what the row before holds. */
    private int last = UNKEPT;

    Values(Budget budget) {
        this.budget = budget;
        Arrays.fill(classOf, UNCLASSED);
    }

    /** @param depth how many names lead to the values */
    void test(Test test, int depth) {
        tests.computeIfAbsent(test.place().subList(depth, test.place().size()), rest -> new Tested(depth))
                .add(test);
    }

    /** The number of a value with some text, see {@link ValueText}; the same for the same. */
    int number(char[] text, int offset, int length) {
        if (isText(last, text, offset, length)) {
            again++;
            return last;
        }
        last = find(text, offset, length);
        return last;
    }

    private boolean isText(int number, char[] text, int offset, int length) {
        return number >= FIRST && Arrays.equals(texts[number], 0, texts[number].length, text, offset, offset + length);
    }

    private int find(char[] text, int offset, int length) {
        int hash = hash(text, offset, length);
        int at = hash & (hashes.length - 1);
        while (numbers[at] != 0) {
            if (hashes[at] == hash && isText(numbers[at], text, offset, length)) {
                again++;
                return numbers[at];
            }
            at = (at + 1) & (hashes.length - 1);
        }
        return keep(hash, text, offset, length);
    }

    private static int hash(char[] text, int offset, int length) {
        int hash = 1;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + text[i];
        }
        return hash ^ (hash >>> 15);
    }

    private int keep(int hash, char[] text, int offset, int length) {
        if (size >= MOST_VALUES || areUnique() || length > LONGEST || !budget.take(2 * length + 64)) {
            return UNKEPT;
        }
        if (size == classOf.length) {
            texts = Arrays.copyOf(texts, 2 * size);
            classOf = Arrays.copyOf(classOf, 2 * size);
            Arrays.fill(classOf, size, 2 * size, UNCLASSED);
        }
        texts[size] = Arrays.copyOfRange(text, offset, offset + length);
        if (2 * size > hashes.length) {
            rehash();
        }
        put(hash, size);
        return size++;
    }

    private boolean areUnique() {
        return size >= ENOUGH_VALUES && again < size / RARE;
    }

    private void rehash() {
        int[] oldHashes = hashes;
        int[] oldNumbers = numbers;
        hashes = new int[2 * oldHashes.length];
        numbers = new int[2 * oldHashes.length];
        for (int i = 0; i < oldHashes.length; i++) {
            if (oldNumbers[i] != 0) {
                put(oldHashes[i], oldNumbers[i]);
            }
        }
    }

    private void put(int hash, int number) {
        int at = hash & (hashes.length - 1);
        while (numbers[at] != 0) {
            at = (at + 1) & (hashes.length - 1);
        }
        hashes[at] = hash;
        numbers[at] = number;
    }

    /** Lets go of what has been met: there will be no other resource. */
    void forget() {
        texts = new char[0][];
        last = UNKEPT;
        hashes = new int[1];
        numbers = new int[1];
        classOf = new int[0];
        classes.clear();
        tests.values().forEach(Tested::forget);
    }

    /** The class of a numbered value, if it is known. */
    int classOf(int number) {
        return number < 0 ? UNCLASSED : classOf[number];
    }

    /** Finds out the class of a value; {@link #UNTOLD} when it is not told by comparisons. */
    int classify(int number, JsonNode value) {
        int found = classOf(value);
        if (number >= 0) {
            classOf[number] = found;
        }
        return found;
    }

    private int classOf(JsonNode value) {
        StringBuilder truths = new StringBuilder();
        for (Tested place : tests.values()) {
            String told = place.truths(value);
            if (told == null) {
                return UNTOLD;
            }
            truths.append(told);
        }
        return classes.computeIfAbsent(truths.toString(), t -> classes.size());
    }
}
