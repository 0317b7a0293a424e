package dev.safeguard.compiler.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The least that a program can do with an inventory: {@code ReadTreeOnly FILE} reads it into a tree and ends. */
public final class ReadTreeOnly {
    private ReadTreeOnly() {}

    /** Prints how many rows there are. */
    public static void main(String[] args) throws IOException {
        System.out.println(
                new ObjectMapper().readTree(Path.of(args[0]).toFile()).size());
    }
}
