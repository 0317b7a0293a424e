/**
 * What no machine can check: plans, contracts, training, reviews. Each control says what is attested, by whom, how often
 * and with which evidence. Citations of the rules that are procedural throughout hang on the nearest of them.
 */
@NullMarked
package dev.safeguard.initiatives.organisational;

import org.jspecify.annotations.NullMarked;
