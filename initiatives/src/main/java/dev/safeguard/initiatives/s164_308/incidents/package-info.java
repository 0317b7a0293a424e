/** 45 CFR 164.308(a)(6): notice incidents and respond to them; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.incidents;

import org.jspecify.annotations.NullMarked;
