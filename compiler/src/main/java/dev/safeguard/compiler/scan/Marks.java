package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.List;

/** Where the rows are that must be seen again at the end, in their order, and what is known of them. */
final class Marks {
    private static final int BLOCK = 1 << 10;
    private static final int LONGS = 5;
    private static final int INTS = 7;

    private final List<long[]> longs = new ArrayList<>();
    private final List<int[]> ints = new ArrayList<>();
    private int size;

    /** A failure or an error has been seen. */
    static final int BAD = 1;

    /** It lies where it cannot be told from its id, so that existence checks need all of it. */
    static final int ODD = 2;

    /** It has rows to list. */
    static final int LISTED = 4;

    /** It is a tree that is kept, and no row of a document. */
    static final int TREE = 8;

    void add(Mark mark) {
        if (size % BLOCK == 0) {
            longs.add(new long[LONGS * BLOCK]);
            ints.add(new int[INTS * BLOCK]);
        }
        mark.write(longs.get(size / BLOCK), LONGS * (size % BLOCK), ints.get(size / BLOCK), INTS * (size % BLOCK));
        size++;
    }

    int size() {
        return size;
    }

    /** Lets go of all. */
    void clear() {
        longs.clear();
        ints.clear();
        size = 0;
    }

    void get(int index, Mark mark) {
        mark.read(longs.get(index / BLOCK), LONGS * (index % BLOCK), ints.get(index / BLOCK), INTS * (index % BLOCK));
    }

    /** A mark, to be filled again and again. */
    static final class Mark {
        /** Offset in the document, or the number of the tree. */
        long offset;

        long id;
        long subscription;
        long group;
        long groupId;
        int document;
        int length;
        int line;
        int plan;
        int pending;
        int flags;

        /** What was read for questions about the surroundings; -1 where it is not remembered. */
        int open;

        private void write(long[] l, int i, int[] n, int k) {
            l[i] = offset;
            l[i + 1] = id;
            l[i + 2] = subscription;
            l[i + 3] = group;
            l[i + 4] = groupId;
            n[k] = document;
            n[k + 1] = length;
            n[k + 2] = line;
            n[k + 3] = plan;
            n[k + 4] = pending;
            n[k + 5] = flags;
            n[k + 6] = open;
        }

        private void read(long[] l, int i, int[] n, int k) {
            offset = l[i];
            id = l[i + 1];
            subscription = l[i + 2];
            group = l[i + 3];
            groupId = l[i + 4];
            document = n[k];
            length = n[k + 1];
            line = n[k + 2];
            plan = n[k + 3];
            pending = n[k + 4];
            flags = n[k + 5];
            open = n[k + 6];
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }
}
