package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.report.Ink;
import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.option.CommonOptions;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What all verbs have. */
abstract class Verb implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    /** The exit code of the verb. */
    @Override
    public abstract Integer call();

    final Console console() {
        return ((Console.Owner) spec.root().userObject()).console();
    }

    final CommonOptions common() {
        return common;
    }

    final Ink ink() {
        return console().ink(common.noColor());
    }

    /** A message beside the results, unless nobody wants it. */
    final void note(String line) {
        if (!common.quiet()) {
            console().say(line);
        }
    }

    /** 1 for findings, unless {@code --soft-fail} turns it into 0. */
    final int exit(boolean bad) {
        return bad && !common.softFail() ? Exit.FINDINGS : Exit.CLEAN;
    }
}
