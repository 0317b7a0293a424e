package dev.safeguard.compiler.scan;

import java.util.Arrays;

/** Characters, used again and again. */
final class CharBuffer {
    private char[] chars = new char[256];
    private int length;

    void clear() {
        length = 0;
    }

    char[] chars() {
        return chars;
    }

    int length() {
        return length;
    }

    void add(char c) {
        room(1);
        chars[length++] = c;
    }

    void add(char[] text, int offset, int size) {
        room(size);
        System.arraycopy(text, offset, chars, length, size);
        length += size;
    }

    boolean contains(char c) {
        for (int i = 0; i < length; i++) {
            if (chars[i] == c) {
                return true;
            }
        }
        return false;
    }

    /** Adds a text with its length before it, so that its end can be told. */
    void addText(char[] text, int offset, int size) {
        room(size + 2);
        chars[length++] = (char) (size >>> 16);
        chars[length++] = (char) size;
        add(text, offset, size);
    }

    void addText(String text) {
        room(text.length() + 2);
        chars[length++] = (char) (text.length() >>> 16);
        chars[length++] = (char) text.length();
        text.getChars(0, text.length(), chars, length);
        length += text.length();
    }

    /** All of it. */
    String text() {
        return new String(chars, 0, length);
    }

    /** The length of a text that {@link #addText} has added at a place. */
    int lengthAt(int at) {
        return (chars[at] << 16) | chars[at + 1];
    }

    private void room(int size) {
        if (length + size > chars.length) {
            chars = Arrays.copyOf(chars, 2 * (chars.length + size));
        }
    }
}
