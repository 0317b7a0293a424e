package dev.safeguard.compiler.template.language;

import dev.safeguard.compiler.expression.IpAddress;
import java.math.BigInteger;
import java.util.Optional;
import java.util.StringJoiner;

/**
 * A block of IP addresses.
 *
 * @param first address, with the bits of the host cleared
 * @param prefix how many bits are the network's
 * @param bits 32 or 128
 */
record CidrBlock(BigInteger first, int prefix, int bits) {
    private static final int GROUPS = 8;

    /** Reads {@code address/prefix}. */
    static Optional<CidrBlock> parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")
                ? Optional.empty()
                : IpAddress.parse(text.substring(0, slash))
                        .flatMap(address -> of(address, Integer.parseInt(text.substring(slash + 1))));
    }

    private static Optional<CidrBlock> of(byte[] address, int prefix) {
        int bits = address.length * Byte.SIZE;
        return prefix > bits
                ? Optional.empty()
                : Optional.of(new CidrBlock(cleared(new BigInteger(1, address), bits - prefix), prefix, bits));
    }

    private static BigInteger cleared(BigInteger address, int hostBits) {
        return address.shiftRight(hostBits).shiftLeft(hostBits);
    }

    boolean isVersion4() {
        return bits == Integer.SIZE;
    }

    private BigInteger size() {
        return BigInteger.ONE.shiftLeft(bits - prefix);
    }

    BigInteger last() {
        return first.add(size()).subtract(BigInteger.ONE);
    }

    BigInteger netmask() {
        return cleared(BigInteger.ONE.shiftLeft(bits).subtract(BigInteger.ONE), bits - prefix);
    }

    /** IPv4 keeps the first and the last address for itself, except of blocks that have no others. */
    private boolean keepsEnds() {
        return isVersion4() && bits - prefix > 1;
    }

    BigInteger firstUsable() {
        return keepsEnds() ? first.add(BigInteger.ONE) : first;
    }

    BigInteger lastUsable() {
        return keepsEnds() ? last().subtract(BigInteger.ONE) : last();
    }

    /** The usable address at an index from 0; the first of an IPv6 block does not count, as of an IPv4 block. */
    Optional<BigInteger> host(long index) {
        BigInteger start = bits - prefix > 1 ? first.add(BigInteger.ONE) : first;
        BigInteger host = start.add(BigInteger.valueOf(index));
        return index < 0 || host.compareTo(lastUsable()) > 0 ? Optional.empty() : Optional.of(host);
    }

    /** The block at an index among those of a longer prefix; empty beyond this block. */
    Optional<CidrBlock> subnet(int newPrefix, long index) {
        if (newPrefix < prefix || newPrefix > bits || index < 0) {
            return Optional.empty();
        }
        BigInteger start = first.add(BigInteger.valueOf(index).shiftLeft(bits - newPrefix));
        return start.compareTo(last()) > 0 ? Optional.empty() : Optional.of(new CidrBlock(start, newPrefix, bits));
    }

    /** An address of this block's kind; IPv6 as RFC 5952 writes it. */
    String text(BigInteger address) {
        return isVersion4() ? dotted(address) : grouped(address);
    }

    private static String dotted(BigInteger address) {
        StringJoiner text = new StringJoiner(".");
        for (int shift = 24; shift >= 0; shift -= Byte.SIZE) {
            text.add(String.valueOf((address.longValue() >> shift) & 0xFF));
        }
        return text.toString();
    }

    private static String grouped(BigInteger address) {
        int[] groups = new int[GROUPS];
        for (int i = 0; i < GROUPS; i++) {
            groups[i] = address.shiftRight((GROUPS - 1 - i) * Short.SIZE).intValue() & 0xFFFF;
        }
        int[] zeros = longestZeros(groups);
        if (zeros[1] < 2) {
            return joined(groups, 0, GROUPS);
        }
        return joined(groups, 0, zeros[0]) + "::" + joined(groups, zeros[0] + zeros[1], GROUPS);
    }

    /** Start and length of the longest run of zeros, the first of equals. */
    private static int[] longestZeros(int[] groups) {
        int[] best = {0, 0};
        int start = 0;
        for (int i = 0; i < GROUPS; i++) {
            start = groups[i] == 0 ? start : i + 1;
            if (i + 1 - start > best[1]) {
                best = new int[] {start, i + 1 - start};
            }
        }
        return best;
    }

    private static String joined(int[] groups, int from, int to) {
        StringJoiner text = new StringJoiner(":");
        for (int i = from; i < to; i++) {
            text.add(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text(first) + "/" + prefix;
    }
}
