package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.safeguard.deployer.deploy.ArmIds;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.PolicyPlane;
import dev.safeguard.deployer.deploy.ResourceKind;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that answer, but not as ARM should, and https with a certificate of one's own. */
class AddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <html>router</html>                                          | not with JSON
            {"value": [], "nextLink": "https://evil.example/next"}       | leads to another address
            """)
    void an_answer_that_is_not_arms_is_refused(String answer, String problem) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        try {
            AzurePlane plane = AzurePlane.connect(AzureTarget.endpoint(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort())));
            assertThatThrownBy(() -> plane.policyStates().subscriptionsBelow("phi"))
                    .isInstanceOf(AzureFailure.class)
                    .hasMessageContaining(problem);
            assertThatThrownBy(() -> plane.list(ResourceKind.DEFINITION, ArmIds.managementGroup("phi")))
                    .isInstanceOf(AzureFailure.class);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void a_certificate_of_ones_own_is_trusted_when_named(@TempDir Path folder)
            throws IOException, CertificateEncodingException {
        try (LocalTenant tenant = LocalTenant.start(LocalTenant.options().https(0))) {
            Path certificate = folder.resolve("local.cer");
            Files.write(certificate, tenant.azure().certificate().orElseThrow().getEncoded());
            AzureTarget target =
                    AzureTarget.endpoint(tenant.azure().httpsEndpoint().orElseThrow());
            PolicyPlane trusting = AzurePlane.connect(target.trusting(certificate));
            assertThat(trusting.managementGroup("phi")).isPresent();
            assertThatThrownBy(() -> AzurePlane.connect(target).managementGroup("phi"))
                    .isInstanceOf(AzureFailure.class)
                    .hasMessageContaining("is not trusted");
        }
    }

    @Test
    void a_certificate_file_that_is_none_is_one_clear_line(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("x.cer"), "no certificate");
        AzureTarget target =
                AzureTarget.endpoint(URI.create("https://127.0.0.1:1")).trusting(file);
        assertThatThrownBy(() -> AzurePlane.connect(target))
                .isInstanceOf(AzureFailure.class)
                .hasMessageContaining("cannot be read");
    }
}
