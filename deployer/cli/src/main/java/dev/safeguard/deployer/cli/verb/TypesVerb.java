package dev.safeguard.deployer.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.generator.Generator;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Generates typed fields for resource types that we leave out. */
@Command(
        name = "types",
        mixinStandardHelpOptions = true,
        description = "Generate typed fields in Java from an alias export of your own.",
        footer = {"", "Make the export with: az provider list --expand resourceTypes/aliases -o json > export.json"})
public final class TypesVerb extends Verb {
    @Parameters(paramLabel = "EXPORT", description = "What the service lists as providers, with aliases.")
    private Path export = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Root folder of the Java sources.")
    private Path out = Path.of("");

    @Option(names = "--package", paramLabel = "NAME", required = true, description = "Package of the sources.")
    private String packageName = "";

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "Resource type, such as Microsoft.Web/sites; repeatable. Default: all of the export.")
    private List<String> types = new ArrayList<>();

    @Override
    public Integer call() {
        common().outputs(OutputKind.TEXT);
        if (!Files.exists(export)) {
            throw Stop.usage("no such file `" + export + "`", "see `safeguard types --help` for how to export");
        }
        String wanted = types.isEmpty() ? "all" : String.join(",", types);
        ByteArrayOutputStream complaint = new ByteArrayOutputStream();
        int code = Generator.run(
                List.of("fields", out.toString(), packageName, wanted, export.toString()),
                new PrintStream(complaint, true, UTF_8));
        if (code != Exit.CLEAN) {
            throw Stop.usage(
                    complaint
                            .toString(UTF_8)
                            .strip()
                            .replaceFirst("^fields: ", "")
                            .replaceFirst("; usage:.*", ""),
                    "see `safeguard types --help`");
        }
        console().print("wrote " + out.resolve(packageName.replace('.', '/')));
        return Exit.CLEAN;
    }
}
