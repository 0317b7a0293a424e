package dev.safeguard.compiler.read;

import java.util.ArrayList;
import java.util.List;

/** RFC 6901 pointers: {@code ~} is written {@code ~0}, {@code /} is written {@code ~1}. */
public final class Pointers {
    private Pointers() {}

    /** The pointer to a member (or, by its index, an item) of what {@code parent} points to. */
    public static String child(String parent, String name) {
        return parent + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    public static String child(String parent, int index) {
        return parent + "/" + index;
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
