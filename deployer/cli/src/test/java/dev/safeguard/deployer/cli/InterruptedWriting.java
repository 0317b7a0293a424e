package dev.safeguard.deployer.cli;

import dev.safeguard.deployer.cli.console.WholeFile;
import java.nio.file.Path;

/** A process that begins to write a file and never ends. */
final class InterruptedWriting {
    private InterruptedWriting() {}

    public static void main(String[] args) {
        WholeFile.write(Path.of(args[0]), out -> {
            out.write("half");
            out.flush();
            System.out.println("begun");
            System.out.flush();
            try {
                Thread.sleep(Long.MAX_VALUE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
