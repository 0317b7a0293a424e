package dev.safeguard.compiler.benchmark;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What a scan costs from start to end, against a JVM of the same flags that only reads the tree; in turns, so that what
 * else the machine does hits both alike: {@code WholeProcess APP INVENTORY [RUNS]}, {@code APP} being the folder that the
 * launcher runs, with its class-data archive.
 */
public final class WholeProcess {
    private static final String CLI = "dev.safeguard.deployer.cli.Main";

    private final Path app;
    private final Map<String, List<Double>> milliseconds = new LinkedHashMap<>();

    private WholeProcess(Path app) {
        this.app = app;
    }

    /** Prints the medians and their ratio. */
    public static void main(String[] args) throws IOException, InterruptedException {
        WholeProcess process = new WholeProcess(Path.of(args[0]));
        int runs = args.length > 2 ? Integer.parseInt(args[2]) : 11;
        for (int i = 0; i < runs; i++) {
            process.run("read tree only", ReadTreeOnly.class.getName(), args[1]);
            process.run("scan", CLI, "scan", args[1]);
            process.run("--version", CLI, "--version");
        }
        process.print();
    }

    private void run(String what, String... mainAndArguments) throws IOException, InterruptedException {
        List<String> command = command(mainAndArguments);
        long start = System.nanoTime();
        int exit = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start()
                .waitFor();
        if (exit > 1) {
            throw new IllegalStateException("exit " + exit + " of " + String.join(" ", command));
        }
        milliseconds
                .computeIfAbsent(what, key -> new ArrayList<>())
                .add((System.nanoTime() - start) / (double) TimeUnit.MILLISECONDS.toNanos(1));
    }

    /** As {@code launch.sh} starts the command line; the class path begins as that of the archive. */
    private List<String> command(String... mainAndArguments) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = new ArrayList<>(List.of(
                java.toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:SharedArchiveFile=" + app.resolve("cds").resolve(System.getProperty("java.version") + ".jsa"),
                "-Xshare:auto",
                "-Xlog:disable",
                "-cp",
                app.resolve("lib").resolve("safeguard-cli.jar")
                        + System.getProperty("path.separator")
                        + System.getProperty("java.class.path")));
        command.addAll(List.of(mainAndArguments));
        return command;
    }

    private void print() {
        milliseconds.forEach((what, times) ->
                System.out.printf(Locale.ROOT, "%-16s median %6.0f ms of %s%n", what, median(what), rounded(times)));
        System.out.printf(Locale.ROOT, "scan / read tree only: %.2f%n", median("scan") / median("read tree only"));
    }

    private static List<Long> rounded(List<Double> times) {
        return times.stream().sorted().map(Math::round).toList();
    }

    private double median(String what) {
        List<Double> times =
                milliseconds.getOrDefault(what, List.of()).stream().sorted().toList();
        return times.get(times.size() / 2);
    }
}
