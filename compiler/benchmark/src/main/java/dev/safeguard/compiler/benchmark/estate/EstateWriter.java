package dev.safeguard.compiler.benchmark.estate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.SplittableRandom;

/** Writes an estate: subscription by subscription, group by group, the containers after what they contain. */
final class EstateWriter {
    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final Range GROUPS = new Range(20, 120);
    private static final Range RESOURCES = new Range(4, 30);

    private final Choice<Template> resources =
            Template.choice(Template.read("storage.json", "compute.json", "network.json", "data.json", "apps.json"));
    private final List<Template> containers = Template.read("containers.json");
    private final CountedStream out;
    private final JsonGenerator json;
    private final Limit limit;
    private final SplittableRandom random;
    private long rows;

    /** When to stop. */
    record Limit(long rows, long bytes) {}

    private EstateWriter(CountedStream out, JsonGenerator json, Limit limit, SplittableRandom random) {
        this.out = out;
        this.json = json;
        this.limit = limit;
        this.random = random;
    }

    static void write(Estate estate, OutputStream out, Limit limit) throws IOException {
        CountedStream counted = new CountedStream(out);
        try (JsonGenerator json = FACTORY.createGenerator(counted)) {
            if (estate.isIndented()) {
                json.setPrettyPrinter(indented());
            }
            new EstateWriter(counted, json, limit, new SplittableRandom(estate.seed())).write();
        }
    }

    private static DefaultPrettyPrinter indented() {
        Separators separators = Separators.createDefaultInstance()
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(lines).withArrayIndenter(lines);
    }

    private void write() throws IOException {
        json.writeStartArray();
        while (!isFull()) {
            subscription();
        }
        json.writeEndArray();
    }

    private boolean isFull() {
        return rows >= limit.rows || out.bytes() >= limit.bytes;
    }

    private void subscription() throws IOException {
        Where subscription = Where.subscription(random);
        for (long groups = GROUPS.draw(random); groups > 0 && !isFull(); groups--) {
            group(subscription.group((int) groups, random));
        }
        add(Row.top(subscription, containers.get(1), rows, random.split()), containers.get(1));
    }

    private void group(Where group) throws IOException {
        for (long members = RESOURCES.draw(random); members > 0 && !isFull(); members--) {
            Template template = resources.draw(random);
            add(Row.top(group, template, rows, random.split()), template);
        }
        add(Row.top(group, containers.get(0), rows, random.split()), containers.get(0));
    }

    private void add(Row row, Template template) throws IOException {
        if (isFull()) {
            return;
        }
        template.columns().write(json, row);
        rows++;
        for (Template companion : template.companions()) {
            if (row.random().nextInt(100) < companion.chance()) {
                add(Row.under(row, companion, rows), companion);
            }
        }
    }
}
