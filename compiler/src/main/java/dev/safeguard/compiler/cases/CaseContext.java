package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.RequestContext;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.compiler.tree.PlacedJson;
import dev.safeguard.dsl.finding.Finding;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What a case says about the surroundings of its resource. */
public record CaseContext(
        Optional<ObjectNode> resourceGroup,
        Optional<ObjectNode> subscription,
        RequestContext request,
        Optional<ObjectNode> policy,
        Optional<Instant> now) {

    /**
     * Reads the surroundings alone, JSON or YAML, in the form that {@code context} of a case has.
     *
     * @param findings takes what is wrong; then the result is empty
     */
    public static Optional<CaseContext> read(Source source, Consumer<Finding> findings) {
        List<PlacedJson> documents = new ArrayList<>();
        byte[] text = source.text().getBytes(StandardCharsets.UTF_8);
        try {
            new CaseText(source.name(), documents::add, findings).parse(new ByteArrayInputStream(text));
            return documents.isEmpty()
                    ? Optional.of(empty())
                    : Optional.of(CaseParser.context(Member.at(documents.get(0), "")));
        } catch (CaseProblem problem) {
            findings.accept(problem.finding());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
    }

    /** A context in which what is said here counts, and for the rest what was there. */
    public Context on(Context around) {
        Context context = around.now(now.orElse(around.now()));
        if (!request.equals(RequestContext.none())) {
            context = context.request(request);
        }
        if (resourceGroup.isPresent()) {
            context = context.resourceGroup(resourceGroup.get());
        }
        if (subscription.isPresent()) {
            context = context.subscription(subscription.get());
        }
        return policy.isPresent() ? context.policy(policy.get()) : context;
    }

    static CaseContext empty() {
        return new CaseContext(
                Optional.empty(), Optional.empty(), RequestContext.none(), Optional.empty(), Optional.empty());
    }
}
