package dev.safeguard.compiler.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the rows are that must be seen again at the end, in their order, and what is known of them; about 20 bytes for
 * each, as most differ little from the one before.
 */
final class Marks {
    private static final int BLOCK = 1 << 16;

    /** No mark takes more. */
    private static final int LONGEST = 96;

    private static final int MORE = 0x80;

    private final Places places;
    private final List<byte[]> blocks = new ArrayList<>();
    private final Mark last = new Mark();
    private byte[] block = new byte[0];
    private int at = BLOCK;
    private int size;

    /** A failure or an error has been seen. */
    static final int BAD = 1;

    /** It lies where it cannot be told from its id, so that existence checks need all of it. */
    static final int ODD = 2;

    /** It has rows to list. */
    static final int LISTED = 4;

    /** It is a tree that is kept, and no row of a document. */
    static final int TREE = 8;

    Marks(Places places) {
        this.places = places;
    }

    void add(Mark mark) {
        mark.place = places.number(mark.subscription, mark.group, mark.groupId);
        if (at + LONGEST > BLOCK) {
            block = new byte[BLOCK];
            blocks.add(block);
            last.clear();
            at = 0;
        }
        put(mark.row - last.row);
        put(mark.flags);
        put(mark.document + 1);
        put(signed(mark.offset - last.offset));
        put(mark.length);
        put(signed((long) mark.line - last.line));
        put(mark.plan);
        put(mark.pending + 1);
        put(mark.open + 1);
        put(mark.listed + 1);
        put(mark.place);
        for (int bits = 0; bits < Long.SIZE; bits += Byte.SIZE) {
            block[at++] = (byte) (mark.id >>> bits);
        }
        last.row = mark.row;
        last.offset = mark.offset;
        last.line = mark.line;
        size++;
    }

    private void put(long value) {
        long rest = value;
        while ((rest & -MORE) != 0) {
            block[at++] = (byte) (rest | MORE);
            rest >>>= 7;
        }
        block[at++] = (byte) rest;
    }

    /** Small whatever the sign, if the number is small. */
    private static long signed(long value) {
        return (value << 1) ^ (value >> 63);
    }

    int size() {
        return size;
    }

    /** Lets go of all. */
    void clear() {
        blocks.clear();
        at = BLOCK;
        size = 0;
    }

    /** Reads all marks once. */
    Reader reader() {
        return new Reader();
    }

    /** Reads the marks in their order. */
    final class Reader {
        private byte[] from = new byte[0];
        private int next;
        private int blockNumber;
        private int read;

        /** Fills a mark with the next one, and no other before the one after; false at the end. */
        boolean next(Mark mark) {
            if (read == size) {
                return false;
            }
            if (next + LONGEST > from.length) {
                from = blocks.get(blockNumber++);
                next = 0;
                mark.clear();
            }
            mark.row += get();
            mark.flags = (int) get();
            mark.document = (int) get() - 1;
            mark.offset += original(get());
            mark.length = (int) get();
            mark.line += (int) original(get());
            mark.plan = (int) get();
            mark.pending = (int) get() - 1;
            mark.open = (int) get() - 1;
            mark.listed = (int) get() - 1;
            mark.place((int) get(), places);
            mark.id = 0;
            for (int bits = 0; bits < Long.SIZE; bits += Byte.SIZE) {
                mark.id |= (from[next++] & 0xFFL) << bits;
            }
            read++;
            return true;
        }

        private long get() {
            long value = 0;
            int bits = 0;
            byte part = from[next++];
            while (part < 0) {
                value |= (part & (MORE - 1L)) << bits;
                bits += 7;
                part = from[next++];
            }
            return value | ((long) part << bits);
        }

        private static long original(long signed) {
            return (signed >>> 1) ^ -(signed & 1);
        }
    }

    /** A mark, to be filled again and again. */
    static final class Mark {
        /** The number of the row among all rows of the scan. */
        long row;

        /** Offset in the document, or the number of the tree. */
        long offset;

        long id;
        long subscription;
        long group;
        long groupId;

        /** The number of the place that the three above are. */
        int place;

        /** -1 for a tree. */
        int document;

        int length;
        int line;
        int plan;
        int pending;
        int flags;

        /** What was read for questions about the surroundings; -1 where it is not remembered. */
        int open;

        /** The questions of which rows are to be listed, whatever those that wait come to, see {@link Listed}. */
        int listed;

        private void clear() {
            row = 0;
            offset = 0;
            line = 0;
        }

        private void place(int number, Places places) {
            place = number;
            subscription = places.subscription(number);
            group = places.group(number);
            groupId = places.groupId(number);
        }

        boolean is(int flag) {
            return (flags & flag) != 0;
        }
    }
}
