/** Azure's built-in roles: names to ids, from the table that the generator makes. */
@NullMarked
package dev.safeguard.compiler.role;

import org.jspecify.annotations.NullMarked;
