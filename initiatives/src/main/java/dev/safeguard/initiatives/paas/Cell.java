package dev.safeguard.initiatives.paas;

import dev.safeguard.dsl.control.Control;

/** One demand on one service. */
interface Cell {
    Control control(Row row);
}
