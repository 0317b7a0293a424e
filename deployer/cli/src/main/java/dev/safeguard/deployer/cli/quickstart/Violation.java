package dev.safeguard.deployer.cli.quickstart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.safeguard.compiler.report.Denial;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.deployer.local.Estate;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;

/** Tries to create a resource that breaks controls, and reads what Azure says to it. */
final class Violation {
    private static final String NAME = "claimsexport";
    private static final String BODY = """
            {"location": "eastus", "kind": "StorageV2", "sku": {"name": "Standard_LRS"},
             "tags": {"DataClassification": "PHI"},
             "properties": {"supportsHttpsTrafficOnly": false, "minimumTlsVersion": "TLS1_0",
                            "allowBlobPublicAccess": false, "publicNetworkAccess": "Disabled",
                            "networkAcls": {"defaultAction": "Deny"}}}
            """;
    private static final int FORBIDDEN = 403;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Violation() {}

    /**
     * PUTs a storage account that takes plain HTTP into the first resource group of the estate.
     *
     * @throws Stop when the request is not denied: then the controls are not in force
     */
    static Denial attempt(URI endpoint, Estate estate) {
        String group = resourceGroup(estate);
        HttpResponse<String> answer = put(URI.create(
                endpoint + group + "/providers/Microsoft.Storage/storageAccounts/" + NAME + "?api-version=2023-01-01"));
        if (answer.statusCode() != FORBIDDEN) {
            throw Stop.refused(
                    "a storage account for plain HTTP was not denied but answered " + answer.statusCode(),
                    "please report it with this output");
        }
        return denial(answer, group.substring(group.lastIndexOf('/') + 1));
    }

    private static String resourceGroup(Estate estate) {
        return estate.resources().stream()
                .map(row -> row.path("id").asText().split("/", -1))
                .filter(id -> id.length > 4 && id[3].equalsIgnoreCase("resourceGroups"))
                .map(id -> "/subscriptions/" + id[2] + "/resourceGroups/" + id[4])
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the sample estate has no resource group"));
    }

    private static HttpResponse<String> put(URI account) {
        HttpRequest request = HttpRequest.newBuilder(account)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(BODY))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw Stop.failure("the local Azure does not answer", "run quickstart again");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.failure("interrupted", "run quickstart again");
        }
    }

    private static Denial denial(HttpResponse<String> answer, String group) {
        try {
            JsonNode error =
                    JsonMapper.builder().build().readTree(answer.body()).path("error");
            return new Denial(
                    "PUT storage account " + NAME + " with plain HTTP and TLS 1.0 into " + group,
                    NAME,
                    answer.statusCode(),
                    error.path("code").asText(),
                    sentence(error.path("message").asText()),
                    String.join(", ", violated(error, "policyAssignmentName")),
                    violated(error, "policyDefinitionName"));
        } catch (IOException e) {
            throw Stop.failure("the local Azure's answer is not JSON", "please report it");
        }
    }

    /** Without the identifiers, which are listed apart. */
    private static String sentence(String message) {
        int identifiers = message.indexOf(" Policy identifiers:");
        return identifiers < 0 ? message : message.substring(0, identifiers);
    }

    private static List<String> violated(JsonNode error, String member) {
        return StreamSupport.stream(error.path("additionalInfo").spliterator(), false)
                .map(info -> info.path("info").path(member).asText())
                .filter(value -> !value.isEmpty())
                .distinct()
                .toList();
    }
}
