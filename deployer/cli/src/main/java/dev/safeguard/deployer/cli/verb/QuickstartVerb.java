package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.report.HtmlReport;
import dev.safeguard.compiler.report.JsonReport;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.JsonText;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Outputs;
import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.cli.quickstart.Quickstart;
import dev.safeguard.deployer.cli.quickstart.Suggestion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;

/** The main job on a sample estate. */
@Command(
        name = "quickstart",
        mixinStandardHelpOptions = true,
        description = "The main job on a sample estate: compile, plan, apply, be denied, read compliance back, report.")
public final class QuickstartVerb extends Verb {
    private static final String REPORT = "safeguard-report.html";
    private static final List<Suggestion> NEXT = List.of(
            new Suggestion("./safeguard explain STG-01", "a control: why, what it checks, its parameters"),
            new Suggestion("./safeguard local", "this Azure in the foreground, for plan, apply and status"));

    private final List<String> told = new ArrayList<>();

    @Override
    public Integer call() {
        Outputs outputs =
                common().outputs(List.of("text", "html=" + REPORT), OutputKind.TEXT, OutputKind.JSON, OutputKind.HTML);
        try (Progress progress = new Progress(console(), common().quiet())) {
            Quickstart quickstart =
                    new Quickstart(console(), progress, common().noColor(), line -> tell(line, outputs));
            Quickstart.Outcome outcome = quickstart.run();
            quickstart.next(reports(outputs), NEXT);
            outputs.writeRest(
                    console(),
                    Map.of(
                            OutputKind.TEXT, () -> String.join("\n", told) + "\n",
                            OutputKind.JSON, () -> JsonText.of(JsonReport.json(outcome.report())),
                            OutputKind.HTML, () -> HtmlReport.html(outcome.report(), outcome.facts())));
        }
        return Exit.CLEAN;
    }

    private void tell(String line, Outputs outputs) {
        told.add(line);
        if (outputs.textOnTerminal()) {
            console().print(line);
            console().out().flush();
        }
    }

    private static List<String> reports(Outputs outputs) {
        return outputs.files(OutputKind.HTML).stream().map(Path::toString).toList();
    }
}
