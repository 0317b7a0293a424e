package dev.safeguard.deployer.cli.cases;

import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseSink;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.source.InputFiles;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.PackCases;
import dev.safeguard.deployer.cli.console.Stop;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The cases that the arguments of {@code test} name; without any, those that the packs carry. */
public final class CaseSources {
    private static final List<String> ENDINGS = List.of(".yaml", ".yml", ".json", ".jsonl", ".ndjson");
    private static final String STANDARD_INPUT = "-";

    private final List<String> arguments;
    private final InputStream in;

    /** @param in what {@code -} stands for */
    public CaseSources(List<String> arguments, InputStream in) {
        this.arguments = List.copyOf(arguments);
        this.in = in;
    }

    /** Whether the cases of the packs are meant. */
    public boolean isShipped() {
        return arguments.isEmpty();
    }

    /** Whether standard input is among them. */
    public boolean hasStandardInput() {
        return arguments.contains(STANDARD_INPUT);
    }

    /**
     * Reads all of them.
     *
     * @throws Stop when an argument names nothing, or a file cannot be read
     */
    public void read(Catalog catalog, CaseSink sink) {
        if (isShipped()) {
            PackCases.of(catalog).forEach(source -> read(source, sink));
            return;
        }
        InputFiles named = files();
        if (!named.findings().isEmpty()) {
            throw Stop.findings(named.findings());
        }
        if (hasStandardInput()) {
            readStandardInput(sink);
        }
        named.files().forEach(file -> read(file, sink));
    }

    /** The files that the arguments name now. */
    InputFiles files() {
        List<String> paths =
                arguments.stream().filter(a -> !a.equals(STANDARD_INPUT)).toList();
        return InputFiles.find(paths, ENDINGS);
    }

    List<String> arguments() {
        return arguments;
    }

    private static void read(Source shipped, CaseSink sink) {
        InputStream text = new ByteArrayInputStream(shipped.text().getBytes(StandardCharsets.UTF_8));
        try {
            CaseReader.read(shipped.name(), text, sink);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    private static void read(Path file, CaseSink sink) {
        try (InputStream bytes = Files.newInputStream(file)) {
            CaseReader.read(file.toString(), bytes, sink);
        } catch (IOException e) {
            throw Stop.usage("cannot read `" + file + "`", "check the file and its permissions");
        }
    }

    private void readStandardInput(CaseSink sink) {
        try {
            CaseReader.read(STANDARD_INPUT, in, sink);
        } catch (IOException e) {
            throw Stop.usage("cannot read standard input", "pipe cases into it, or name a file");
        }
    }
}
