package dev.safeguard.compiler.expression;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.UUID;

/** {@code guid()}: a UUID of version 5 (RFC 9562, SHA-1) in the namespace of ARM templates. */
public final class NameGuid {
    private static final UUID NAMESPACE = UUID.fromString("11fb06fb-712d-4ddd-98c7-e71bbd588830");

    private NameGuid() {}

    /**
     * The GUID that follows from ids of Azure, which differ in case only by accident.
     *
     * @param parts joined by hyphens, as {@code guid()} joins its arguments, in lower case
     */
    public static String ofIds(String... parts) {
        return of(String.join("-", parts).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }

    /** The GUID, in lower case, that follows from these bytes. */
    public static String of(byte[] name) {
        MessageDigest sha1 = sha1();
        sha1.update(bytes(NAMESPACE));
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest(name));
        long high = (digest.getLong() & 0xFFFFFFFFFFFF0FFFL) | 0x5000L;
        long low = (digest.getLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    private static byte[] bytes(UUID uuid) {
        return ByteBuffer.allocate(16)
                .putLong(uuid.getMostSignificantBits())
                .putLong(uuid.getLeastSignificantBits())
                .array();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-1", e);
        }
    }
}
