package dev.safeguard.compiler.template;

/** Which Azure a template is deployed to: decides what {@code environment()} returns. */
public enum Cloud {
    PUBLIC("AzureCloud"),
    US_GOVERNMENT("AzureUSGovernment"),
    CHINA("AzureChinaCloud");

    private final String environment;

    Cloud(String environment) {
        this.environment = environment;
    }

    /** Its name as Azure writes it. */
    String environment() {
        return environment;
    }
}
