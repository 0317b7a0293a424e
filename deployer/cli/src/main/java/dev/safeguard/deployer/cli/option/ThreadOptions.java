package dev.safeguard.deployer.cli.option;

import dev.safeguard.compiler.intake.ScanInput;
import dev.safeguard.compiler.intake.ScanThreads;
import dev.safeguard.deployer.cli.console.Stop;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How many threads. */
public final class ThreadOptions {
    private static final int MOST = 64;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads that judge the rows of inventories; what they say does not hang on their number."
                    + " Default: the processors, at most 8, fewer with little memory; 1 for small files.")
    private Optional<Integer> threads = Optional.empty();

    /** As many as were asked for; else what fits the files. */
    public int threads(List<ScanInput> inputs) {
        threads.filter(number -> number < 1 || number > MOST).ifPresent(number -> {
            throw Stop.usage("--threads " + number, "give a number from 1 to " + MOST);
        });
        return threads.orElseGet(() -> ScanThreads.usual(inputs));
    }
}
