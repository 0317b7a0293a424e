package dev.safeguard.compiler.read;

import dev.safeguard.dsl.finding.Place;
import java.util.List;
import java.util.Optional;

/**
 * Where the nodes of a document stand.
 *
 * <p>A pointer is looked up from the top of the document and, if that leads less far, from the properties of the
 * policy: {@code /policyRule/if} finds the condition whether the definition is wrapped in {@code properties} or not,
 * and also in a bare rule. Names match in any case, as they do for Azure.
 */
public final class Places {
    private final String document;
    private final Spot root;
    private final boolean hasLines;

    Places(String document, Spot root) {
        this(document, root, true);
    }

    private Places(String document, Spot root, boolean hasLines) {
        this.document = document;
        this.root = root;
        this.hasLines = hasLines;
    }

    /** For a document that could not be parsed: every place is the document itself. */
    static Places unknown(String document) {
        return new Places(document, new Spot("", 0, 0));
    }

    /** For a tree that did not come from a text here: pointers are taken as they are. */
    static Places unlined(String document) {
        return new Places(document, new Spot("", 0, 0), false);
    }

    /** Name of the document, as in every place. */
    public String document() {
        return document;
    }

    /** The place of what the pointer leads to, or of its nearest ancestor in the document. */
    public Place at(String pointer) {
        if (!hasLines) {
            return Place.of(document, pointer);
        }
        List<String> segments = inBareRule(Pointers.segments(pointer));
        Walk whole = new Walk(root, "").along(segments);
        Optional<Walk> inside =
                root.child("properties").map(p -> new Walk(p, Pointers.child("", p.name)).along(segments));
        return inside.filter(walk -> walk.matched > whole.matched).orElse(whole).place();
    }

    private List<String> inBareRule(List<String> segments) {
        boolean bare = root.child("if").isPresent() || root.child("then").isPresent();
        boolean toRule = !segments.isEmpty() && segments.get(0).equalsIgnoreCase("policyRule");
        return bare && toRule ? segments.subList(1, segments.size()) : segments;
    }

    private final class Walk {
        private Spot spot;
        private String pointer;
        private int matched;

        Walk(Spot start, String pointer) {
            this.spot = start;
            this.pointer = pointer;
        }

        Walk along(List<String> segments) {
            for (String segment : segments) {
                Optional<Spot> next = spot.child(segment);
                if (next.isEmpty()) {
                    break;
                }
                spot = next.get();
                pointer = Pointers.child(pointer, spot.name);
                matched++;
            }
            return this;
        }

        Place place() {
            return new Place(document, pointer, spot.line, spot.column);
        }
    }
}
