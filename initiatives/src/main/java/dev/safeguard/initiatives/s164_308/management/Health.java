package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.azure.ResourceTypes.HEALTHCARE_APIS_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_MANAGEMENT;

import dev.safeguard.dsl.control.Control;
import java.util.List;

/** Health services that Azure has retired. */
final class Health {
    static final Control NO_RETIRED_FHIR = control("HLT-05", "health.no-retired-api")
            .titled("The retired Azure API for FHIR is not used")
            .implementing(RISK_MANAGEMENT)
            .on(HEALTHCARE_APIS_SERVICES)
            .mustNotExist()
            .otherwise(DENY)
            .because(
                    "A retired service gets no security fixes any more, and takes the records down with it when it ends.");

    private Health() {}

    static List<Control> controls() {
        return List.of(NO_RETIRED_FHIR);
    }
}
