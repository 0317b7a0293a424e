package dev.safeguard.compiler.pages;

import java.util.List;

/** A piece of a section; each has a label of a word or two. */
sealed interface Item {

    /** A label and its text; consecutive ones of one label belong together. */
    record Fact(String label, String text) implements Item {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fact(this);
        }
    }

    /** A label and a text in machine words, such as a name or an id. */
    record Name(String label, String text) implements Item {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.name(this);
        }
    }

    /** A label and a text that leads somewhere. */
    record Link(String label, String text, String url) implements Item {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.link(this);
        }
    }

    /**
     * Lines as they are.
     *
     * @param language as Markdown calls it; empty for none
     */
    record Lines(String label, String language, List<String> lines) implements Item {
        public Lines {
            lines = List.copyOf(lines);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.lines(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R fact(Fact item);

        R name(Name item);

        R link(Link item);

        R lines(Lines item);
    }

    <R> R match(Cases<R> cases);
}
