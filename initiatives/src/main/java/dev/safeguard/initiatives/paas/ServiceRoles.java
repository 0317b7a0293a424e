package dev.safeguard.initiatives.paas;

import dev.safeguard.dsl.control.RoleDefinition;

/** Built-in roles that may change one service; Contributor where Azure has no narrower one without data access. */
final class ServiceRoles {
    static final RoleDefinition APP_CONFIGURATION_CONTRIBUTOR =
            new RoleDefinition("App Configuration Contributor", "fe86443c-f201-4fc4-9d2a-ac61149fbda0");
    static final RoleDefinition AUTOMATION_CONTRIBUTOR =
            new RoleDefinition("Automation Contributor", "f353d9bd-d4a6-484e-a77a-8050b599b867");
    static final RoleDefinition BATCH_ACCOUNT_CONTRIBUTOR =
            new RoleDefinition("Azure Batch Account Contributor", "29fe4964-1e60-436b-bd3a-77fd4c178b3c");
    static final RoleDefinition BOT_SERVICE_CONTRIBUTOR =
            new RoleDefinition("Azure Bot Service Contributor Role", "9fc6112f-f48e-4e27-8b09-72a5c94e4ae9");
    static final RoleDefinition COGNITIVE_SERVICES_CONTRIBUTOR =
            new RoleDefinition("Cognitive Services Contributor", "25fbc0a9-bd7c-42a3-aa1a-3b75d497ee68");
    static final RoleDefinition CONTRIBUTOR = new RoleDefinition("Contributor", "b24988ac-6180-42a0-ab88-20f7382dd24c");
    static final RoleDefinition DATA_FACTORY_CONTRIBUTOR =
            new RoleDefinition("Data Factory Contributor", "673868aa-7521-48a0-acc6-0f60742d39f5");
    static final RoleDefinition EVENT_GRID_CONTRIBUTOR =
            new RoleDefinition("EventGrid Contributor", "1e241071-0855-49ea-94dc-649edcd759de");
    static final RoleDefinition EVENT_HUBS_DATA_OWNER =
            new RoleDefinition("Azure Event Hubs Data Owner", "f526a384-b230-433a-b45c-95f59c4a2dec");
    static final RoleDefinition HOST_POOL_CONTRIBUTOR =
            new RoleDefinition("Desktop Virtualization Host Pool Contributor", "e307426c-f9b6-4e81-87de-d99efb3c32bc");
    static final RoleDefinition SEARCH_SERVICE_CONTRIBUTOR =
            new RoleDefinition("Search Service Contributor", "7ca78c08-252a-4471-8644-bb5ff32d4ba0");
    static final RoleDefinition SERVICE_BUS_DATA_OWNER =
            new RoleDefinition("Azure Service Bus Data Owner", "090c5cfd-751d-490a-894a-3ce6f1109419");
    static final RoleDefinition SIGNALR_CONTRIBUTOR =
            new RoleDefinition("SignalR/Web PubSub Contributor", "8cf5e20a-e4b2-4e9d-b3a1-5ceb692c2761");

    private ServiceRoles() {}
}
