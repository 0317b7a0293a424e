package dev.safeguard.deployer.azure;

import com.azure.core.management.AzureEnvironment;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The clouds that Microsoft (and, in China, 21Vianet) runs. */
public enum Cloud {
    PUBLIC,
    USGOV,
    CHINA;

    /** The name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The address of its ARM, without trailing slash. */
    public String endpoint() {
        return Endpoints.withoutSlash(environment().getResourceManagerEndpoint());
    }

    AzureEnvironment environment() {
        return switch (this) {
            case PUBLIC -> AzureEnvironment.AZURE;
            case USGOV -> AzureEnvironment.AZURE_US_GOVERNMENT;
            case CHINA -> AzureEnvironment.AZURE_CHINA;
        };
    }

    /** The cloud with that {@link #label()}. */
    public static Optional<Cloud> named(String label) {
        return Stream.of(values()).filter(cloud -> cloud.label().equals(label)).findFirst();
    }
}
