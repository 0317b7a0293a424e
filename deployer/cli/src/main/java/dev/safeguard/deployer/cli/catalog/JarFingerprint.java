package dev.safeguard.deployer.cli.catalog;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/**
 * Tells jars from others by their lists of contents, which hold the checksum and the length of every entry: a hundredth of
 * the bytes, so that a command can afford to look each time. It finds a jar that was exchanged, not one that was forged.
 */
final class JarFingerprint {
    /** The end of a zip file without a comment: signature, numbers of disks and entries, then size and place of the list. */
    private static final int END = 22;

    private static final int SIGNATURE = 0x06054b50;
    private static final int SIZE_AT = 12;
    private static final int PLACE_AT = 16;

    private JarFingerprint() {}

    /** Of the jars that classes come from; empty when one comes from elsewhere, or its jar ends unusually. */
    static Optional<String> of(Collection<Class<?>> classes) {
        Set<String> all = new TreeSet<>();
        for (Class<?> type : classes) {
            Optional<String> one = file(type).flatMap(JarFingerprint::of);
            if (one.isEmpty()) {
                return one;
            }
            all.add(one.get());
        }
        return Optional.of(String.join(" ", all));
    }

    private static Optional<Path> file(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? Optional.empty()
                    : Optional.of(Path.of(source.getLocation().toURI())).filter(Files::isRegularFile);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static Optional<String> of(Path jar) {
        try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "r")) {
            long length = file.length();
            ByteBuffer end = ByteBuffer.wrap(read(file, length - END, END)).order(ByteOrder.LITTLE_ENDIAN);
            if (end.getInt(0) != SIGNATURE) {
                return Optional.empty();
            }
            byte[] list = read(file, Integer.toUnsignedLong(end.getInt(PLACE_AT)), end.getInt(SIZE_AT));
            CRC32 checksum = new CRC32();
            checksum.update(list);
            return Optional.of(Long.toHexString(checksum.getValue()) + "-" + length);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static byte[] read(RandomAccessFile file, long place, int size) throws IOException {
        if (place < 0 || size < 0 || size > file.length()) {
            throw new IOException("no list of contents");
        }
        byte[] bytes = new byte[size];
        file.seek(place);
        file.readFully(bytes);
        return bytes;
    }
}
