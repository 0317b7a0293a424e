package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.cli.console.Console;
import dev.safeguard.deployer.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb {@code local} in a thread of its own, as it runs in a terminal of its own. */
class LocalTest {
    private static final Pattern ADDRESS = Pattern.compile("https?://127\\.0\\.0\\.1:\\d+");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final AtomicInteger exit = new AtomicInteger(-1);
    private Thread running = new Thread(() -> {});

    private void start(String... arguments) throws InterruptedException {
        Console console = new Console(
                new PrintStream(out, true, UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, UTF_8),
                new ByteArrayInputStream(new byte[0]),
                Map.of(),
                Terminal.none(),
                Clock.systemUTC());
        running = new Thread(() -> exit.set(Main.run(console, arguments)));
        running.start();
        for (int i = 0; i < 600 && !out.toString(UTF_8).contains("Ctrl-C"); i++) {
            Thread.sleep(50);
        }
    }

    @AfterEach
    void stop() throws InterruptedException {
        running.interrupt();
        running.join(Duration.ofSeconds(20).toMillis());
    }

    private String address(String scheme) {
        Matcher address = ADDRESS.matcher(out.toString(UTF_8));
        while (address.find()) {
            if (address.group().startsWith(scheme + ":")) {
                return address.group();
            }
        }
        return "none in " + out.toString(UTF_8);
    }

    @Test
    void serves_until_it_is_interrupted() throws InterruptedException {
        start("local", "--port", "0");
        Cli.Run plan = Cli.run("plan", "--endpoint", address("http"), "--management-group", "contoso");
        assertThat(plan.err()).isEmpty();
        assertThat(plan.out()).contains("+ policyAssignment safeguard-hipaa");

        stop();
        assertThat(exit).hasValue(0);
        assertThat(out.toString(UTF_8)).contains("Management group contoso: 3 subscriptions, ");
    }

    @Test
    void serves_https_with_a_certificate_that_clients_can_trust() throws InterruptedException {
        String certificate = folder.resolve("local.pem").toString();
        start("local", "--port", "0", "--https", "0", "--certificate", certificate);
        String[] plan = {"plan", "--endpoint", address("https"), "--management-group", "contoso", "--trust", certificate
        };
        Cli.Run trusted = Cli.run(plan);
        Cli.Run distrusted = Cli.run("plan", "--endpoint", address("https"), "--management-group", "contoso");

        assertThat(trusted.err()).isEmpty();
        assertThat(trusted.exit()).isZero();
        assertThat(distrusted.exit()).isEqualTo(4);
        assertThat(distrusted.err()).contains("is not trusted");
    }
}
