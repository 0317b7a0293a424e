package dev.safeguard.compiler.alias;

import java.nio.charset.StandardCharsets;

/**
 * Steps over the rows of one level of the packed catalogue, where they lie. A row is {@code length <tab> cells <newline>},
 * then the rows below it; the length counts the bytes behind its tab, rows below included, so a search passes over what
 * it does not look for. Bytes, not text: a command asks for a few rows of 60,000, and decoding them all would cost more.
 */
final class PackedRows {
    /** No part of a name. */
    static final int MISSED = -1;

    /** The bit that makes a letter lower case. */
    private static final int CASE = 'a' - 'A';

    private final byte[] bytes;
    private final int start;
    private final int end;
    private int cells;
    private int next;

    private PackedRows(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.start = start;
        this.end = end;
        this.next = start;
    }

    /** Stands before the first row. */
    static PackedRows of(byte[] bytes) {
        return new PackedRows(bytes, 0, bytes.length);
    }

    /** The same rows for another walk; stands before the first. */
    PackedRows again() {
        return new PackedRows(bytes, start, end);
    }

    /** Goes to the next row of the level; false when there is none. */
    boolean step() {
        if (next >= end) {
            return false;
        }
        int length = 0;
        int at = next;
        for (; bytes[at] != '\t'; at++) {
            length = length * 10 + bytes[at] - '0';
        }
        cells = at + 1;
        next = cells + length;
        return true;
    }

    /** The rows below the one that was stepped to. */
    PackedRows below() {
        return new PackedRows(bytes, lineEnd() + 1, next);
    }

    /** The cells of the row that was stepped to; at least one. */
    String[] cells() {
        return new String(bytes, cells, lineEnd() - cells, StandardCharsets.ISO_8859_1).split("\t", -1);
    }

    /** A name as the rows are compared with it. */
    static byte[] wanted(String lowerCase) {
        return lowerCase.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether the first cell is the name, in any case. */
    boolean isNamed(byte[] wanted) {
        int behind = cells + wanted.length;
        return behind < next && bytes[behind] < ' ' && continues(wanted, 0, 0) == wanted.length;
    }

    boolean startsWith(char letter) {
        return bytes[cells] == letter;
    }

    /**
     * How much of a name is known when the first cell goes on with it, in any case; {@link #MISSED} when it does not. Most
     * rows end here, in code that is not compiled yet: a plain loop over bytes takes a tenth of what calls per letter do.
     *
     * @param known how much of the name the rows above have
     * @param skipped how many letters of the cell are no part of the name
     */
    int continues(byte[] wanted, int known, int skipped) {
        int at = known;
        for (int cell = cells + skipped; bytes[cell] >= ' '; cell++) {
            if (at == wanted.length) {
                return MISSED;
            }
            int letter = wanted[at++];
            if (bytes[cell] != letter && ((bytes[cell] | CASE) != letter || letter < 'a' || letter > 'z')) {
                return MISSED;
            }
        }
        return at;
    }

    private int lineEnd() {
        int at = cells;
        while (bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
