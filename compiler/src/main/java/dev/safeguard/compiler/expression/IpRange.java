package dev.safeguard.compiler.expression;

import java.math.BigInteger;
import java.util.Optional;

/**
 * The addresses from first to last.
 *
 * @param bytes 4 for IPv4, 16 for IPv6
 */
record IpRange(BigInteger first, BigInteger last, int bytes) {
    /** Reads {@code 10.0.0.1}, {@code 10.0.0.0/24} (bits of the host do not count) or {@code 10.0.0.1-10.0.0.9}. */
    static Optional<IpRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return IpAddress.parse(text.substring(0, slash))
                    .flatMap(address -> block(address, text.substring(slash + 1)));
        }
        int dash = text.indexOf('-');
        String last = dash < 0 ? text : text.substring(dash + 1);
        return IpAddress.parse(dash < 0 ? text : text.substring(0, dash))
                .flatMap(from -> IpAddress.parse(last).flatMap(to -> between(from, to)));
    }

    boolean contains(IpRange other) {
        return bytes == other.bytes && first.compareTo(other.first) <= 0 && last.compareTo(other.last) >= 0;
    }

    private static Optional<IpRange> between(byte[] from, byte[] to) {
        BigInteger first = new BigInteger(1, from);
        BigInteger last = new BigInteger(1, to);
        return from.length == to.length && first.compareTo(last) <= 0
                ? Optional.of(new IpRange(first, last, from.length))
                : Optional.empty();
    }

    private static Optional<IpRange> block(byte[] address, String prefix) {
        int bits = address.length * Byte.SIZE;
        if (!prefix.matches("[0-9]{1,3}") || Integer.parseInt(prefix) > bits) {
            return Optional.empty();
        }
        int host = bits - Integer.parseInt(prefix);
        BigInteger first = new BigInteger(1, address).shiftRight(host).shiftLeft(host);
        BigInteger size = BigInteger.ONE.shiftLeft(host);
        return Optional.of(new IpRange(first, first.add(size).subtract(BigInteger.ONE), address.length));
    }
}
