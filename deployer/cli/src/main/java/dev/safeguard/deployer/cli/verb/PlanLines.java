package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.deploy.Plan;
import dev.safeguard.deployer.deploy.PlanText;
import java.util.List;
import java.util.stream.Collectors;

/** A plan in colours: {@code +} green, {@code ~} yellow, {@code -} red. */
final class PlanLines {
    private PlanLines() {}

    static String text(Plan plan, Ink ink) {
        List<String> lines = PlanText.lines(plan);
        return lines.stream().map(line -> coloured(line, ink)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String coloured(String line, Ink ink) {
        if (line.startsWith("+ ")) {
            return ink.green(line);
        }
        if (line.startsWith("~ ")) {
            return ink.yellow(line);
        }
        if (line.startsWith("- ") || line.startsWith("-/+ ")) {
            return ink.red(line);
        }
        return line.startsWith("    ") ? ink.dim(line) : ink.bold(line);
    }
}
