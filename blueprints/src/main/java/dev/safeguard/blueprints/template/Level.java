package dev.safeguard.blueprints.template;

/** Where a template is deployed, and where a resource lives. */
public enum Level {
    RESOURCE_GROUP("2019-04-01/deploymentTemplate.json#", "resourceId"),
    SUBSCRIPTION("2018-05-01/subscriptionDeploymentTemplate.json#", "subscriptionResourceId");

    private final String schema;
    private final String idFunction;

    Level(String schema, String idFunction) {
        this.schema = "https://schema.management.azure.com/schemas/" + schema;
        this.idFunction = idFunction;
    }

    /** The {@code $schema} of a template for this level. */
    public String schema() {
        return schema;
    }

    /** The template function that makes ids of resources at this level. */
    String idFunction() {
        return idFunction;
    }
}
