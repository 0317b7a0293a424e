package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;

import dev.safeguard.dsl.control.Control;
import java.time.Period;
import java.util.List;

/** Classification of data: analyze and manage risks. */
final class Classification {
    static final Control FOUND_PHI_IS_TAGGED = control("XT-06", "purview.classification-feed")
            .titled("What is found to be PHI is tagged as PHI")
            .implementing(RISK_ANALYSIS)
            .answeredBy(
                    "the classifications of Microsoft Purview or of Defender for Storage, joined with the tags of the accounts")
            .passesWhen("every account and database with data classified as health data carries the PHI tag")
            .by("Data owner")
            .every(Period.ofMonths(1))
            .evidencedBy("The list of classified stores without the tag, and what was done about each")
            .because("A store of ePHI that nobody knows of is left out of every safeguard that goes by the tag.");

    private Classification() {}

    static List<Control> controls() {
        return List.of(FOUND_PHI_IS_TAGGED);
    }
}
