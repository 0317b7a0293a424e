package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;

import dev.safeguard.dsl.control.Control;

/** Column TLS: data in transit is encrypted with a protocol that is still safe. */
record TransportEncryption(Setting setting) implements Cell {

    static Cell tls(Setting setting) {
        return new TransportEncryption(setting);
    }

    @Override
    public Control control(Row row) {
        Setting.Meaning meaning = setting.meaningOr(
                row.name() + " speaks TLS 1.2 or newer",
                "TLS 1.0 and 1.1 have known weaknesses that expose ePHI on the wire.");
        return setting.demandedOf(
                        row,
                        row.control("TLS", "tls").titled(meaning.title()).implementing(TRANSMISSION_ENCRYPTION),
                        DENY)
                .because(meaning.reason())
                .sharingEffect("paas-tls");
    }
}
