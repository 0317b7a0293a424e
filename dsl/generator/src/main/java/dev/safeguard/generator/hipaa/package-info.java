/** The safeguards of 45 CFR 164 as a table, and the Java constants made from it. */
@NullMarked
package dev.safeguard.generator.hipaa;

import org.jspecify.annotations.NullMarked;
