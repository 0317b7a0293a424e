package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.source.RowSource;

/** Copies of rows that follow one another, of one document or of several. Filled again and again. */
final class Batch {
    /** Rows of Azure have one to five kilobytes. */
    private static final int BYTES = 1 << 18;

    private static final int ROWS = 256;

    private static final int FEWEST_ROWS = 4;

    private final byte[] bytes = new byte[BYTES];
    private final int[] ends = new int[ROWS];
    private final int[] lines = new int[ROWS];
    private final int[] documents = new int[ROWS];
    private final long[] offsets = new long[ROWS];
    private long first;
    private int most;
    private int size;

    /** Whether a row fits into an empty batch. */
    static boolean fits(RowSource row) {
        return row.length() <= BYTES;
    }

    /** Whether there is room for a row. */
    boolean hasRoom(RowSource row) {
        return size < most && row.length() <= BYTES - length();
    }

    /** Begins with nothing; the next row is the one of that number. The first batches are small: others wait for work. */
    void begin(long number) {
        first = number;
        size = 0;
        most = (int) Math.max(FEWEST_ROWS, Math.min(ROWS, number / FEWEST_ROWS));
    }

    void add(RowSource row, int document) {
        int from = length();
        System.arraycopy(row.bytes(), row.from(), bytes, from, row.length());
        ends[size] = from + row.length();
        lines[size] = row.line();
        documents[size] = document;
        offsets[size] = row.offset();
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    /** Bytes of all rows, one after the other. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return from(size);
    }

    private int from(int row) {
        return row == 0 ? 0 : ends[row - 1];
    }

    /** The number of a row among all of the scan. */
    long number(int row) {
        return first + row;
    }

    int document(int row) {
        return documents[row];
    }

    /** Has the source stand for a row. */
    void row(int row, RowSource source) {
        source.copied(bytes, from(row), ends[row] - from(row), offsets[row], lines[row]);
    }
}
