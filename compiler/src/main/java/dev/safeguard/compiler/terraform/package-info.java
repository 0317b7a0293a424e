/**
 * Terraform plans and states as a source of resources. Start at {@link dev.safeguard.compiler.terraform.TerraformSource}.
 *
 * <p>A plan lists what will be there after it is applied ({@code resource_changes}), and the configuration it was made
 * from. {@code PlanReader} reads both, {@code Resolver} follows references through modules, {@code Values} marks what is
 * not known yet, {@code Ids} gives each resource the id it will have, with holes for what is not known of it, and
 * {@code Assembly} puts the resources and their companions together.
 */
@NullMarked
package dev.safeguard.compiler.terraform;

import org.jspecify.annotations.NullMarked;
