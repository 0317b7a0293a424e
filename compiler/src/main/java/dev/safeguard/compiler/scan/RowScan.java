package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.report.Fingerprint;
import dev.safeguard.compiler.source.BareRow;
import dev.safeguard.compiler.source.InventoryReader;
import dev.safeguard.compiler.source.RowHandler;
import dev.safeguard.compiler.source.RowSource;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a document. The plan of a row follows from its type; the id, which mostly comes first, lets expect
 * one, so that a row is read once. Where the expectation was wrong it is read again.
 */
final class RowScan implements RowHandler {
    /** Larger rows are rare, and some rules bound the work that they do. */
    private static final int LARGE = 1 << 18;

    private final Plans plans;
    private final Judging judging;
    private final Consumer<SourcedResource> trees;
    private int document;
    private final Projection projection;
    private final RowFacts facts = new RowFacts();
    private final List<String> passed = new ArrayList<>();
    private @Nullable TypePlan plan;

    RowScan(Plans plans, Judging judging, Projection projection, Consumer<SourcedResource> trees) {
        this.plans = plans;
        this.judging = judging;
        this.trees = trees;
        this.projection = projection;
    }

    /** The rows that come next are from the document of that number. */
    RowScan of(int number) {
        document = number;
        return this;
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
            projection.member(plans.unknown.element(), parser, projection.stamp(), 1);
            parser.finishToken();
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
        if (fitting.usuallyHasProperties && !facts.hasProperties()) {
            return odd(source);
        }
        if (fitting != plan) {
            again(fitting, source);
        }
        judging.judge(fitting, projection, facts, source, document);
        return Row.RESOURCE;
    }

    private Row odd(RowSource source) throws IOException {
        ObjectNode json = (ObjectNode) InventoryReader.tree(source.bytes(), source.from(), source.length());
        Row row = Row.of(json);
        if (row != Row.NONE) {
            judging.judgeOdd(BareRow.completed(json), facts, source, document);
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
        projection.begin();
        if (plan != null) {
            projection.begin(plan);
        }
        long stamp = projection.stamp();
        TypePlan by = plan;
        Members members = top().members();
        for (Member member = members.next(parser); member != null; member = members.next(parser)) {
            if (member.row() != RowName.OTHER) {
                identify(member.row(), parser);
            }
            if (plan == by) {
                projection.member(member.child(), parser, stamp, 2);
            } else {
                by = plan;
                members = top().members();
                projection.member(plan == null ? member.child() : plan.id, parser, stamp, 2);
            }
            if (plan == null) {
                passed.add(member.name());
            }
        }
    }

    private Wanted top() {
        return plan == null ? plans.unknown : plan.root;
    }

    private void identify(RowName name, JsonParser parser) throws IOException {
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
            if (expected.root.read(name) != null) {
                return;
            }
        }
        plan = expected;
        projection.begin(expected);
    }

    private long look() {
        return facts.id.look() + facts.apiVersion().map(Fingerprint::of).orElse(0L);
    }
}
