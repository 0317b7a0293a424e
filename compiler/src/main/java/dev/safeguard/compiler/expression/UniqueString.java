package dev.safeguard.compiler.expression;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The 13 characters of {@code uniqueString()}: 64 bits of Murmur 3 (x86, two lanes), base 32 from the top. */
public final class UniqueString {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final int LENGTH = 13;
    private static final int BLOCK = 8;
    private static final int C1 = 597399067;
    private static final int C2 = (int) 2869860233L;

    private int h1;
    private int h2;

    private UniqueString() {}

    /** The 13 characters that follow from these bytes. */
    public static String of(byte[] data) {
        return base32(new UniqueString().hash(data));
    }

    private long hash(byte[] data) {
        ByteBuffer words = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        while (words.remaining() >= BLOCK) {
            block(words.getInt(), words.getInt());
        }
        tail(Arrays.copyOf(Arrays.copyOfRange(data, words.position(), data.length), BLOCK));
        return finish(data.length);
    }

    private void block(int k1, int k2) {
        h1 ^= mix1(k1);
        h1 = Integer.rotateLeft(h1, 19) + h2;
        h1 = h1 * 5 + 1444728091;
        h2 ^= mix2(k2);
        h2 = Integer.rotateLeft(h2, 13) + h1;
        h2 = h2 * 5 + 197830471;
    }

    /** Up to seven bytes, filled up with zeros, which mix to zero. */
    private void tail(byte[] padded) {
        ByteBuffer words = ByteBuffer.wrap(padded).order(ByteOrder.LITTLE_ENDIAN);
        h1 ^= mix1(words.getInt());
        h2 ^= mix2(words.getInt());
    }

    private long finish(int length) {
        h1 ^= length;
        h2 ^= length;
        h1 += h2;
        h2 += h1;
        h1 = avalanche(h1);
        h2 = avalanche(h2);
        h1 += h2;
        h2 += h1;
        return ((long) h2 << 32) | Integer.toUnsignedLong(h1);
    }

    private static int mix1(int k) {
        return Integer.rotateLeft(k * C1, 15) * C2;
    }

    private static int mix2(int k) {
        return Integer.rotateLeft(k * C2, 17) * C1;
    }

    private static int avalanche(int hash) {
        int h = (hash ^ (hash >>> 16)) * (int) 2246822507L;
        h = (h ^ (h >>> 13)) * (int) 3266489909L;
        return h ^ (h >>> 16);
    }

    private static String base32(long bits) {
        StringBuilder text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            text.append(ALPHABET.charAt((int) ((bits << (5 * i)) >>> 59)));
        }
        return text.toString();
    }
}
