/**
 * Resource types and their fields, typed: a condition whose operator does not fit the field does not compile. Start at
 * {@link dev.safeguard.dsl.azure.ResourceTypes}; {@link dev.safeguard.dsl.azure.Fields} is the untyped way out.
 *
 * <p>The classes of the resource types are made from the table of alias facts when this module is built, for the types
 * that the catalogue of controls names; their methods are the alias without the type, in camel case.
 */
@NullMarked
package dev.safeguard.dsl.azure;

import org.jspecify.annotations.NullMarked;
