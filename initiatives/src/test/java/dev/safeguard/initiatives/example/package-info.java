/** The example of the documentation, compiled and run: a control of one's own and its unit test. */
@NullMarked
package dev.safeguard.initiatives.example;

import org.jspecify.annotations.NullMarked;
