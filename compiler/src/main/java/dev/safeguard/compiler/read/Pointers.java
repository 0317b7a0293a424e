package dev.safeguard.compiler.read;

import java.util.ArrayList;
import java.util.List;

/** RFC 6901 pointers: {@code ~} is written {@code ~0}, {@code /} is written {@code ~1}. */
public final class Pointers {
    /** So that a pointer to every node of a document costs no more than some times the document. */
    private static final int MAX_LENGTH = 2_000;

    private Pointers() {}

    /**
     * The pointer to a member (or, by its index, an item) of what {@code parent} points to. Where names are so long that no
     * policy has them it ends early, at an ancestor.
     */
    public static String child(String parent, String name) {
        if (parent.length() > MAX_LENGTH) {
            return parent;
        }
        String shown = name.length() > MAX_LENGTH ? name.substring(0, MAX_LENGTH) + "…" : name;
        return parent + "/" + shown.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String parent, int index) {
        return child(parent, Integer.toString(index));
    }

    static String of(List<String> names) {
        String pointer = "";
        for (String name : names) {
            pointer = child(pointer, name);
        }
        return pointer;
    }

    /** The names along the way, unescaped; none for the whole document. */
    static List<String> segments(String pointer) {
        List<String> segments = new ArrayList<>();
        int start = 1;
        while (start <= pointer.length()) {
            int end = pointer.indexOf('/', start);
            end = end < 0 ? pointer.length() : end;
            segments.add(pointer.substring(start, end).replace("~1", "/").replace("~0", "~"));
            start = end + 1;
        }
        return segments;
    }
}
