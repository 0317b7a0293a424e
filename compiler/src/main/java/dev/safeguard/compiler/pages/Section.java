package dev.safeguard.compiler.pages;

import java.util.List;

/** A part of a page. */
record Section(String title, List<Item> items) {
    Section {
        items = List.copyOf(items);
    }

    boolean isEmpty() {
        return items.isEmpty();
    }
}
