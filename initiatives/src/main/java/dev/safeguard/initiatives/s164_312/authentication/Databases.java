package dev.safeguard.initiatives.s164_312.authentication;

import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.initiatives.azure.ServerParameters;
import java.util.List;

/** MySQL: verify that whoever seeks access to ePHI is who they claim to be. */
final class Databases {
    static final Control MYSQL_ENTRA_ONLY = control("DB-10", "mysql.entra-only")
            .titled("MySQL servers know Microsoft Entra identities only")
            .implementing(PERSON_OR_ENTITY_AUTHENTICATION)
            .on(MYSQL_FLEXIBLE_SERVERS)
            .mustHave(ServerParameters.ofMysql("aad_auth_only"))
            .satisfying(MYSQL_FLEXIBLE_SERVERS_CONFIGURATIONS.value().equalTo("ON"))
            .otherwiseAudit()
            .because("A password proves that somebody knows it, not who asks for ePHI.");

    private Databases() {}

    static List<Control> controls() {
        return List.of(MYSQL_ENTRA_ONLY);
    }
}
