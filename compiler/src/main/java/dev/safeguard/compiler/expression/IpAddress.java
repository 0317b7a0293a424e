package dev.safeguard.compiler.expression;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads IP addresses as text; never asks a name server. */
public final class IpAddress {
    private static final Pattern OCTET = Pattern.compile("0|[1-9][0-9]{0,2}");
    private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
    private static final int GROUPS = 8;

    private IpAddress() {}

    /** The 4 bytes of a dotted quad or the 16 of an IPv6 address; white space around does not count. */
    public static Optional<byte[]> parse(String text) {
        String address = Blanks.trim(text);
        return address.indexOf(':') < 0 ? version4(address) : version6(address);
    }

    private static Optional<byte[]> version4(String text) {
        String[] octets = text.split("\\.", -1);
        if (octets.length != 4) {
            return Optional.empty();
        }
        byte[] bytes = new byte[octets.length];
        for (int i = 0; i < octets.length; i++) {
            if (!OCTET.matcher(octets[i]).matches() || Integer.parseInt(octets[i]) > 255) {
                return Optional.empty();
            }
            bytes[i] = (byte) Integer.parseInt(octets[i]);
        }
        return Optional.of(bytes);
    }

    /** RFC 4291 section 2.2: eight groups, one run of zeros as {@code ::}, the last two perhaps as a dotted quad. */
    private static Optional<byte[]> version6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            return groups(text, true).filter(all -> all.size() == GROUPS).map(IpAddress::bytes);
        }
        return groups(text.substring(0, gap), false)
                .flatMap(head -> groups(text.substring(gap + 2), true).flatMap(tail -> filled(head, tail)));
    }

    private static Optional<byte[]> filled(List<Integer> head, List<Integer> tail) {
        int zeros = GROUPS - head.size() - tail.size();
        if (zeros < 1) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head);
        for (int i = 0; i < zeros; i++) {
            all.add(0);
        }
        all.addAll(tail);
        return Optional.of(bytes(all));
    }

    private static Optional<List<Integer>> groups(String text, boolean last) {
        List<Integer> groups = new ArrayList<>();
        String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean quad = last && i == parts.length - 1 && parts[i].indexOf('.') >= 0;
            Optional<List<Integer>> read = quad ? quad(parts[i]) : group(parts[i]);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            groups.addAll(read.get());
        }
        return Optional.of(groups);
    }

    private static Optional<List<Integer>> group(String text) {
        return GROUP.matcher(text).matches() ? Optional.of(List.of(Integer.parseInt(text, 16))) : Optional.empty();
    }

    private static Optional<List<Integer>> quad(String text) {
        return version4(text)
                .map(ByteBuffer::wrap)
                .map(bytes -> List.of(Short.toUnsignedInt(bytes.getShort()), Short.toUnsignedInt(bytes.getShort())));
    }

    private static byte[] bytes(List<Integer> groups) {
        ByteBuffer bytes = ByteBuffer.allocate(GROUPS * Short.BYTES);
        groups.forEach(group -> bytes.putShort(group.shortValue()));
        return bytes.array();
    }
}
