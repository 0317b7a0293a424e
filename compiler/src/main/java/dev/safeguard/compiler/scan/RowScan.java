package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.RowSource;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a document. The plan of a row follows from its type; the id, which mostly comes first, lets expect
 * one, so that a row is read once. Where the expectation was wrong it is read again.
 */
final class RowScan implements RowHandler {
    /** Larger rows are rare, and some rules bound the work that they do. */
    private static final int LARGE = 1 << 18;

    private static final int MOST_NAMES = 10_000;

    private final Plans plans;
    private final Judging judging;
    private final Consumer<SourcedResource> trees;
    private final int document;
    private final Projection projection;
    private final RowFacts facts = new RowFacts();
    private final Map<String, Name> names = new HashMap<>();
    private final List<String> passed = new ArrayList<>();
    private @Nullable TypePlan plan;

    /** The names that a row is recognised by. */
    private enum Name {
        ID,
        TYPE,
        NAME,
        API_VERSION,
        PROPERTIES,
        /** One of them in another spelling. */
        ODD,
        OTHER
    }

    RowScan(Plans plans, Judging judging, Projection projection, Consumer<SourcedResource> trees, int document) {
        this.plans = plans;
        this.judging = judging;
        this.trees = trees;
        this.document = document;
        this.projection = projection;
    }

    @Override
    public Row row(ObjectNode resource, Place place) {
        Row row = Row.of(resource);
        if (row != Row.NONE) {
            trees.accept(new SourcedResource(resource, place));
        }
        return row;
    }

    @Override
    public Row row(JsonParser parser, RowSource source) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            projection.skip(parser);
            return Row.NONE;
        }
        if (!source.hasBytes()) {
            return row((ObjectNode) InventoryReader.tree(parser), source.place());
        }
        plan = null;
        pass(parser);
        source.end(parser);
        if (facts.isOdd() || projection.isOdd() || source.length() > LARGE) {
            return odd(source);
        }
        if (!facts.isResource()) {
            return Row.NONE;
        }
        TypePlan fitting = fitting();
        if (fitting != plan) {
            again(fitting, source);
        }
        judging.judge(fitting, projection, facts, source, document);
        return fitting.usuallyHasProperties && !facts.hasProperties() ? Row.BARE : Row.RESOURCE;
    }

    private Row odd(RowSource source) throws IOException {
        ObjectNode json = (ObjectNode) InventoryReader.tree(source.bytes(), source.from(), source.length());
        Row row = Row.of(json);
        if (row != Row.NONE) {
            judging.judgeOdd(json, facts, source, document);
        }
        return row;
    }

    private void again(TypePlan fitting, RowSource source) throws IOException {
        try (JsonParser parser = InventoryReader.parser(source.bytes(), source.from(), source.length())) {
            parser.nextToken();
            plan = fitting;
            pass(parser);
        }
        plans.expect(look(), fitting);
    }

    private TypePlan fitting() {
        TypePlan expected = plan;
        return expected != null
                        && facts.isType(expected.key.type())
                        && expected.key.apiVersion().equals(facts.apiVersion())
                ? expected
                : plans.of(facts.type(), facts.apiVersion());
    }

    private void pass(JsonParser parser) throws IOException {
        facts.clear();
        passed.clear();
        if (plan != null) {
            projection.begin(plan);
        }
        long stamp = projection.stamp();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            parser.nextToken();
            Name known = known(name);
            if (known != Name.OTHER) {
                identify(known, parser);
            }
            if (plan == null) {
                passed.add(name);
                projection.skip(parser);
            } else {
                projection.property(plan, name, parser, stamp);
            }
        }
    }

    private void identify(Name name, JsonParser parser) throws IOException {
        switch (name) {
            case ID -> {
                facts.id(parser);
                expect();
            }
            case TYPE -> facts.type(parser);
            case NAME -> facts.name(parser);
            case API_VERSION -> facts.apiVersion(parser);
            case PROPERTIES -> facts.properties(parser);
            default -> facts.odd();
        }
    }

    /** Chooses the plan that the id lets expect, unless something that it wants has been passed over. */
    private void expect() {
        TypePlan expected = plan == null ? plans.expected(look()) : null;
        if (expected == null) {
            return;
        }
        for (String name : passed) {
            if (Projection.isWanted(expected, name)) {
                return;
            }
        }
        plan = expected;
        projection.begin(expected);
    }

    private long look() {
        return facts.id.look() + facts.apiVersion().map(Fingerprint::of).orElse(0L);
    }

    private Name known(String name) {
        Name known = names.get(name);
        if (known == null) {
            known = recognise(name);
            if (names.size() < MOST_NAMES) {
                names.put(name, known);
            }
        }
        return known;
    }

    private static Name recognise(String name) {
        return switch (name) {
            case "id" -> Name.ID;
            case "type" -> Name.TYPE;
            case "name" -> Name.NAME;
            case "apiVersion" -> Name.API_VERSION;
            case "properties" -> Name.PROPERTIES;
            default -> isOneInAnotherCase(name) ? Name.ODD : Name.OTHER;
        };
    }

    private static boolean isOneInAnotherCase(String name) {
        return List.of("id", "type", "name", "apiVersion", "fullName", "scope", "kind").stream()
                .anyMatch(n -> dev.safeguard.compiler.expression.InvariantText.equal(n, name) && !n.equals(name));
    }
}
