package dev.safeguard.deployer.cli.option;

import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** What every verb understands. */
public final class CommonOptions {
    @Option(
            names = {"-o", "--output"},
            paramLabel = "KIND[=FILE]",
            description = "Write results as text, json, html, sarif, junit or csv where the verb has them; repeatable."
                    + " Default: text.")
    private List<String> outputs = new ArrayList<>();

    @Option(names = "--no-color", description = "No colours; the variable NO_COLOR does the same.")
    private boolean noColor;

    @Option(names = "--quiet", description = "Results and errors only.")
    private boolean quiet;

    @Option(names = "--verbose", description = "Say more on standard error: requests to Azure, stack traces.")
    private boolean verbose;

    @Option(names = "--soft-fail", description = "End with 0 where findings would end with 1.")
    private boolean softFail;

    public Outputs outputs(OutputKind... allowed) {
        return Outputs.of(outputs, List.of(allowed));
    }

    /** As {@link #outputs(OutputKind...)}, with other results when the option is not given. */
    public Outputs outputs(List<String> usual, OutputKind... allowed) {
        return Outputs.of(outputs.isEmpty() ? usual : outputs, List.of(allowed));
    }

    public boolean noColor() {
        return noColor;
    }

    public boolean quiet() {
        return quiet;
    }

    public boolean verbose() {
        return verbose;
    }

    public boolean softFail() {
        return softFail;
    }
}
