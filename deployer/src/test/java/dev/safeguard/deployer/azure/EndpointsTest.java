package dev.safeguard.deployer.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.azure.core.http.ProxyOptions;
import dev.safeguard.deployer.deploy.AzureFailure;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
            http://127.0.0.1:8080/,        http://127.0.0.1:8080
            http://localhost:8080,         http://localhost:8080
            http://[::1]:8080,             http://[::1]:8080
            https://arm.example.com,       https://arm.example.com
            """)
    void an_address_loses_only_its_slash(URI given, String used) {
        assertThat(Endpoints.check(given)).isEqualTo(used);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://arm.example.com",
                "http://10.0.0.1",
                "http://127.0.0.1.example.com",
                "ftp://127.0.0.1",
                "localhost:80",
                "https://user:secret@arm.example.com",
                "https://arm.example.com?x=y",
                "https:///path"
            })
    void what_could_leak_a_token_is_refused_with_one_line(URI given) {
        assertThatThrownBy(() -> AzurePlane.connect(AzureTarget.endpoint(given)))
                .isInstanceOfSatisfying(AzureFailure.class, failure -> {
                    assertThat(failure.kind()).isEqualTo(AzureFailure.Kind.CONFIGURATION);
                    assertThat(failure.line()).doesNotContain("\n");
                });
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PUBLIC, https://management.azure.com
            USGOV,  https://management.usgovcloudapi.net
            CHINA,  https://management.chinacloudapi.cn
            """)
    void each_cloud_has_its_own_arm(Cloud cloud, String endpoint) {
        assertThat(cloud.endpoint()).isEqualTo(endpoint);
        assertThat(Cloud.named(cloud.label())).hasValue(cloud);
    }

    @Test
    void the_proxy_of_the_environment_is_used_except_where_it_says_not() {
        ProxyOptions proxy = ProxyOptions.fromConfiguration(
                HttpClients.withProxies(Map.of("HTTPS_PROXY", "http://proxy.example:3128", "NO_PROXY", "*.internal")),
                true);
        assertThat(proxy.getAddress().getHostString()).isEqualTo("proxy.example");
        assertThat(proxy.getAddress().getPort()).isEqualTo(3128);
        assertThat("arm.internal").matches(proxy.getNonProxyHosts());
    }
}
