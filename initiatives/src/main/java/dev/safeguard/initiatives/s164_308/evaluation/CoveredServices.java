package dev.safeguard.initiatives.s164_308.evaluation;

import dev.safeguard.dsl.rule.Parameter;

/**
 * What the business associate agreement covers, as far as resource providers can say it. Microsoft names services, not
 * providers, and changes the list; this one was drawn up on 2026-11-22 from providers of generally available services
 * and is a start, not a legal statement.
 */
final class CoveredServices {
    static final Parameter PROVIDERS = Parameter.strings(
                    "allowedResourceProviders",
                    "Microsoft.AlertsManagement",
                    "Microsoft.ApiManagement",
                    "Microsoft.App",
                    "Microsoft.AppConfiguration",
                    "Microsoft.Automation",
                    "Microsoft.Batch",
                    "Microsoft.BotService",
                    "Microsoft.Cache",
                    "Microsoft.Cdn",
                    "Microsoft.CognitiveServices",
                    "Microsoft.Communication",
                    "Microsoft.Compute",
                    "Microsoft.ContainerInstance",
                    "Microsoft.ContainerRegistry",
                    "Microsoft.ContainerService",
                    "Microsoft.Databricks",
                    "Microsoft.DataFactory",
                    "Microsoft.DataProtection",
                    "Microsoft.DBforMySQL",
                    "Microsoft.DBforPostgreSQL",
                    "Microsoft.DesktopVirtualization",
                    "Microsoft.Devices",
                    "Microsoft.DocumentDB",
                    "Microsoft.EventGrid",
                    "Microsoft.EventHub",
                    "Microsoft.HDInsight",
                    "Microsoft.HealthBot",
                    "Microsoft.HealthcareApis",
                    "Microsoft.HealthDataAIServices",
                    "Microsoft.HybridCompute",
                    "Microsoft.Insights",
                    "Microsoft.KeyVault",
                    "Microsoft.Kusto",
                    "Microsoft.Logic",
                    "Microsoft.MachineLearningServices",
                    "Microsoft.ManagedIdentity",
                    "Microsoft.NetApp",
                    "Microsoft.Network",
                    "Microsoft.OperationalInsights",
                    "Microsoft.OperationsManagement",
                    "Microsoft.Purview",
                    "Microsoft.RecoveryServices",
                    "Microsoft.Search",
                    "Microsoft.Security",
                    "Microsoft.ServiceBus",
                    "Microsoft.SignalRService",
                    "Microsoft.Sql",
                    "Microsoft.SqlVirtualMachine",
                    "Microsoft.Storage",
                    "Microsoft.StorageSync",
                    "Microsoft.StreamAnalytics",
                    "Microsoft.Synapse",
                    "Microsoft.Web")
            .described(
                    "Allowed resource providers",
                    "All their resources are allowed; list of 2026-11-22, compare it with Microsoft's current scope.");

    static final Parameter TYPES = Parameter.strings("allowedResourceTypes")
            .described("Allowed resource types", "Single types of other providers, such as Microsoft.Maps/accounts.")
            .strongType("resourceTypes");

    private CoveredServices() {}
}
