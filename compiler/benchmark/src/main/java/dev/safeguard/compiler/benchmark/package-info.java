/**
 * One JMH class per question; never published.
 */
@NullMarked
package dev.safeguard.compiler.benchmark;

import org.jspecify.annotations.NullMarked;
