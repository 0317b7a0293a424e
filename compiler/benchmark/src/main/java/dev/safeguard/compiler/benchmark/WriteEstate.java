package dev.safeguard.compiler.benchmark;

import dev.safeguard.compiler.benchmark.estate.Estate;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes an inventory of a given size: {@code WriteEstate FILE MEGABYTES [SEED]}, a megabyte being 10^6 bytes. */
public final class WriteEstate {
    private WriteEstate() {}

    /** Writes the file, in place of one that is there. */
    public static void main(String[] args) throws IOException {
        if (args.length < 2) {
            System.err.println("usage: WriteEstate FILE MEGABYTES [SEED]");
            System.exit(3);
        }
        long seed = args.length > 2 ? Long.parseLong(args[2]) : 42;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[0])), 1 << 16)) {
            Estate.of(seed).writeBytes(out, Long.parseLong(args[1]) * 1_000_000);
        }
    }
}
