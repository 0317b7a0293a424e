package dev.safeguard.deployer.cli.verb;

import dev.safeguard.compiler.read.Source;
import dev.safeguard.deployer.cli.alias.Aliases;
import dev.safeguard.deployer.cli.console.Exit;
import dev.safeguard.deployer.cli.console.OutputKind;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.cli.console.WholeFile;
import dev.safeguard.deployer.cli.option.AliasOptions;
import dev.safeguard.deployer.local.Estate;
import dev.safeguard.deployer.local.EstateReading;
import dev.safeguard.deployer.local.LocalAzure;
import dev.safeguard.deployer.local.LocalOptions;
import dev.safeguard.deployer.local.http.PortInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the local Azure until it is interrupted. */
@Command(
        name = "local",
        mixinStandardHelpOptions = true,
        description = "Run a local Azure in the foreground: ARM on loopback, policies enforced, no credentials.")
public final class LocalVerb extends Verb {
    private static final int LARGEST_PORT = 65_535;
    private static final int PEM_WIDTH = 64;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8123",
            description = "Port of http; 0 takes a free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--https",
            paramLabel = "N",
            arity = "0..1",
            fallbackValue = "0",
            description = "Also serve https on this port (a free one without a number).")
    private Optional<Integer> https = Optional.empty();

    @Option(
            names = "--certificate",
            paramLabel = "FILE",
            defaultValue = "safeguard-local.pem",
            description = "Where to write the certificate of https. Default: ${DEFAULT-VALUE}.")
    private Path certificate = Path.of("");

    @Option(names = "--estate", paramLabel = "FILE", description = "What is there at the start. Default: a sample.")
    private Optional<Path> estate = Optional.empty();

    @Mixin
    private AliasOptions aliases;

    @Override
    public Integer call() {
        common().outputs(OutputKind.TEXT);
        requirePort(port);
        https.ifPresent(LocalVerb::requirePort);
        Estate inhabited = estate.map(LocalVerb::read).orElseGet(Estate::sample);
        try (LocalAzure azure = start(inhabited)) {
            announce(azure, inhabited);
            waitForInterrupt(azure);
        }
        return Exit.CLEAN;
    }

    private static void requirePort(int number) {
        if (number < 0 || number > LARGEST_PORT) {
            throw Stop.usage("`" + number + "` is no port", "name one from 1 to " + LARGEST_PORT + ", or 0");
        }
    }

    private static Estate read(Path file) {
        try {
            EstateReading reading = Estate.read(new Source(file.toString(), Files.readString(file)));
            return reading.estate().orElseThrow(() -> Stop.findings(reading.findings()));
        } catch (IOException e) {
            throw Stop.usage("cannot read estate `" + file + "`", "check the path; the file is UTF-8 JSON");
        }
    }

    private LocalAzure start(Estate inhabited) {
        LocalOptions options = LocalOptions.with(console().clock())
                .port(port)
                .estate(inhabited)
                .aliases(Aliases.choose(aliases, this::note));
        LocalOptions both = https.map(options::https).orElse(options);
        LocalOptions listening = common().verbose()
                ? both.listener(access -> console().say(access.status() + " " + access.method() + " " + access.path()))
                : both;
        try {
            return LocalAzure.start(listening);
        } catch (PortInUseException e) {
            throw Stop.failure("port " + e.port() + " is in use", "name another one with --port, or 0 for a free one");
        } catch (IOException e) {
            throw Stop.failure("the local Azure does not start: " + e.getMessage(), "check the ports and try again");
        }
    }

    private void announce(LocalAzure azure, Estate inhabited) {
        azure.certificate().ifPresent(made -> WholeFile.write(certificate, pem(made)));
        console()
                .print(ink().bold("Local Azure") + " on "
                        + ink().green(azure.endpoint().toString()));
        azure.httpsEndpoint()
                .ifPresent(address -> console()
                        .print("        and on " + ink().green(address.toString()) + ", to be trusted with --trust "
                                + certificate));
        inhabited.managementGroups().stream()
                .filter(group -> group.parent().isEmpty())
                .forEach(group -> console()
                        .print("Management group " + group.name() + ": "
                                + inhabited.subscriptions().size() + " subscriptions, "
                                + inhabited.resources().size() + " resources"));
        console().print("Ctrl-C ends it.");
        console().out().flush();
    }

    private static String pem(X509Certificate made) {
        try {
            String body = Base64.getMimeEncoder(PEM_WIDTH, new byte[] {'\n'}).encodeToString(made.getEncoded());
            return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of our own cannot fail to be encoded", e);
        }
    }

    /** Returns when the thread is interrupted; on Ctrl-C the hook closes the sockets and the process ends. */
    private static void waitForInterrupt(LocalAzure azure) {
        Thread hook = new Thread(azure::close, "local-azure-stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }
}
