package dev.safeguard.initiatives.s164_308.access;

import dev.safeguard.dsl.rule.Parameter;

/** Built-in roles by the guids of their definitions, which are the same in every tenant. */
final class RoleIds {
    /** Owner, Contributor, User Access Administrator, Role Based Access Control Administrator. */
    static final Parameter PRIVILEGED = Parameter.strings(
                    "privilegedRoles",
                    "8e3af657-a8ff-443c-a75c-2fe8c4bcb635",
                    "b24988ac-6180-42a0-ab88-20f7382dd24c",
                    "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9",
                    "f58310d9-a9f6-439a-9e8d-f62e7b41a168")
            .described("Privileged roles", "Ids of role definitions that nobody should hold permanently.");

    /**
     * Storage Blob Data Owner, Contributor, Reader; Storage Queue Data Contributor, Reader; Storage Table Data
     * Contributor, Reader; Key Vault Administrator, Secrets Officer, Secrets User, Crypto Officer, Crypto User,
     * Certificates Officer; FHIR Data Contributor, Writer, Reader, Exporter, Importer; DICOM Data Owner, Reader.
     */
    static final Parameter DATA = Parameter.strings(
                    "dataRoles",
                    "b7e6dc6d-f1e8-4753-8033-0f276bb0955b",
                    "ba92f5b4-2d11-453d-a403-e96b0029c9fe",
                    "2a2b9908-6ea1-4ae2-8e65-a410df84e7d1",
                    "974c5e8b-45b9-4653-ba55-5f855dd0fb88",
                    "19e7f393-937e-4f77-808e-94535e297925",
                    "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3",
                    "76199698-9eea-4c19-bc75-cec21354c6b6",
                    "00482a5a-887f-4fb3-b363-3b7fe8e74483",
                    "b86a8fe4-44ce-4948-aee5-eccb2c155cd7",
                    "4633458b-17de-408a-b874-0445c86b69e6",
                    "14b46e9e-c2b7-41b4-b07b-48a6ebf60603",
                    "12338af0-0e69-4776-bea7-57ae8d297424",
                    "a4417e6f-fecd-4de8-b567-7b0420556985",
                    "5a1fc7df-4bf1-4951-a576-89034ee01acd",
                    "3f88fce4-5892-4214-ae73-ba5294559913",
                    "4c8d0bbc-75d3-4935-991f-5f3c56d81508",
                    "3db33094-8700-4567-8da5-1501d4e7e843",
                    "4465e953-8ced-4406-a58e-0f6e3f3b530b",
                    "58a3b984-7adf-4c20-983a-32417c86fbc8",
                    "e89c7a3c-2f64-4fa1-a847-3e4c9ba4283a")
            .described("Data roles", "Ids of role definitions that open data: storage, Key Vault, FHIR, DICOM.");

    private RoleIds() {}
}
