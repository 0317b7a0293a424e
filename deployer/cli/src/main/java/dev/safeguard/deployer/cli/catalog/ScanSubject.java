package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An initiative with what a scan asks of it, compiled now or beforehand. */
public interface ScanSubject {

    /**
     * The initiative of that name or path.
     *
     * @param jars packs of the user's; with any, nothing was compiled beforehand
     * @throws Stop when there is none, or the packs do not fit together
     */
    static ScanSubject choose(String nameOrPath, List<Path> jars) {
        boolean bundled = jars.isEmpty() && Settings.read(Path.of("")).packs().isEmpty();
        Optional<ScanSubject> prepared = bundled ? Prepared.find(nameOrPath) : Optional.empty();
        return prepared.orElseGet(() -> compiled(nameOrPath, jars));
    }

    /** As {@link #choose}, compiled now in any case. */
    static ScanSubject compiled(String nameOrPath, List<Path> jars) {
        Catalog catalog = Catalog.load(jars);
        return new CompiledSubject(catalog, new Initiatives(catalog).choose(nameOrPath, Lowering.PLACEHOLDER_SCOPE));
    }

    Initiative initiative();

    /** Those of the members, as far as they are at hand. */
    Optional<PolicyDefinition> definition(Initiative.Member member);

    /** The key of a control id; the id itself when it is nobody's. */
    String key(String id);

    /**
     * What readable reports say.
     *
     * @param scope what was looked at, in one line
     */
    ReportFacts words(String scope);

    /** What was found out about the policies beforehand. */
    Optional<Known> known();

    /**
     * What the policies of an initiative are with the bundled catalogue when no parameter is given.
     *
     * @param definitions of all members, in their order; each is read when it is asked for
     * @param policies of all members, in their order
     */
    record Known(List<PolicyDefinition> definitions, List<PolicyFacts> policies) {}
}
