package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.DICOM_SERVICES;
import static dev.safeguard.dsl.azure.ResourceTypes.FHIR_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** FHIR and DICOM services. */
final class Health {
    static final Control NO_CORS_WILDCARD = control("HLT-03", "health.cors")
            .titled("FHIR and DICOM services name the web origins that may call them")
            .implementing(ACCESS_CONTROL)
            .on(FHIR_SERVICES)
            .mustHave(FHIR_SERVICES.corsConfigurationOrigins().none(origin -> origin.equalTo("*")))
            .alsoOn(DICOM_SERVICES)
            .mustHave(DICOM_SERVICES.corsConfigurationOrigins().none(origin -> origin.equalTo("*")))
            .otherwise(DENY)
            .because("With the wildcard, any web page that a clinician opens may read records in their name.");

    private Health() {}

    static List<Control> controls() {
        return List.of(NO_CORS_WILDCARD);
    }
}
