package dev.safeguard.deployer.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.deployer.local.http.Access;
import dev.safeguard.deployer.local.http.PortInUseException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class LocalAzureTest {
    private static final String SUBSCRIPTIONS = "/subscriptions?api-version=2022-12-01";

    private static LocalOptions options() {
        return LocalOptions.with(() -> Arm.START).estate(Estate.empty());
    }

    private static HttpResponse<String> get(HttpClient client, URI base) throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(base.resolve(SUBSCRIPTIONS)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void a_port_in_use_is_told_in_one_line_with_a_remedy() throws IOException {
        try (LocalAzure first = LocalAzure.start(options())) {
            assertThatThrownBy(() -> LocalAzure.start(options().port(first.port())))
                    .isInstanceOf(PortInUseException.class)
                    .hasMessage(
                            "port " + first.port() + " is already in use; choose another one, or 0 for any free port");
        }
    }

    @Test
    void a_closed_server_gives_its_port_back() throws IOException {
        LocalAzure first = LocalAzure.start(options());
        int port = first.port();
        first.close();

        try (LocalAzure second = LocalAzure.start(options().port(port))) {
            assertThat(second.endpoint()).hasToString("http://127.0.0.1:" + port);
        }
        assertThatThrownBy(() -> get(HttpClient.newHttpClient(), URI.create("http://127.0.0.1:" + port)))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void https_is_served_with_a_certificate_that_clients_can_trust() throws Exception {
        try (LocalAzure azure = LocalAzure.start(options().https(0))) {
            URI endpoint = azure.httpsEndpoint().orElseThrow();
            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trusting(azure)).build();

            assertThat(get(trusting, endpoint).statusCode()).isEqualTo(200);
            assertThat(get(trusting, URI.create("https://localhost:" + endpoint.getPort()))
                            .statusCode())
                    .isEqualTo(200);
            assertThatThrownBy(() -> get(HttpClient.newHttpClient(), endpoint))
                    .isInstanceOf(SSLHandshakeException.class);
        }
    }

    private static SSLContext trusting(LocalAzure azure) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("local", azure.certificate().orElseThrow());
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    @Test
    void without_https_there_is_no_certificate() throws IOException {
        try (LocalAzure azure = LocalAzure.start(options())) {
            assertThat(azure.httpsEndpoint()).isEmpty();
            assertThat(azure.certificate()).isEmpty();
        }
    }

    @Test
    void the_listener_hears_of_every_call() throws Exception {
        List<Access> heard = new CopyOnWriteArrayList<>();
        try (LocalAzure azure = LocalAzure.start(options().listener(heard::add))) {
            get(HttpClient.newHttpClient(), azure.endpoint());
        }
        assertThat(heard).containsExactly(new Access("GET", SUBSCRIPTIONS, 200));
    }

    @Test
    void calls_at_the_same_time_do_not_hurt_each_other() throws Exception {
        try (Arm arm = new Arm()) {
            ExecutorService pool = Executors.newFixedThreadPool(8);
            List<Future<Integer>> answers = IntStream.range(0, 64)
                    .mapToObj(i ->
                            pool.submit(() -> arm.put(Arm.DEV + "/resourceGroups/rg-" + i, "{\"location\":\"eastus\"}")
                                    .status()))
                    .toList();
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(201);
            }
            pool.shutdown();
            assertThat(arm.get(Arm.DEV + "/resourceGroups").at("/value").size()).isEqualTo(65);
        }
    }

    @Test
    void two_runs_give_the_same_answers() {
        assertThat(definitionAndRole()).isEqualTo(definitionAndRole());
    }

    private static List<String> definitionAndRole() {
        try (Arm arm = new Arm()) {
            arm.define("d", Rules.https("Audit"));
            String identity = "{\"identity\":{\"type\":\"SystemAssigned\"},\"location\":\"eastus\",\"properties\":"
                    + "{\"policyDefinitionId\":\"" + Arm.definition("d") + "\"}}";
            return List.of(
                    arm.get(Arm.definition("d")).response().body(),
                    arm.put(Arm.assignment("a"), identity).response().body(),
                    arm.post(Arm.MG + "/providers/Microsoft.PolicyInsights/policyStates/latest/queryResults")
                            .at("/value/0/resourceId")
                            .asText());
        }
    }
}
