package dev.safeguard.compiler.template;

import dev.safeguard.compiler.template.language.TemplateFault;
import dev.safeguard.dsl.finding.Place;
import java.util.Collection;

/** Finds the expression that fails: evaluates the members of what failed one by one, down to a leaf. */
record Blame(Expressions expressions, Frame frame, String message) {

    /** The place of the member that alone shows the fault; of the whole when none does. */
    static Place of(TemplateFault fault, Part part, Expressions expressions, Frame frame) {
        return new Blame(expressions, frame, String.valueOf(fault.getMessage())).place(part);
    }

    private Place place(Part part) {
        for (Part member : members(part)) {
            if (shows(member)) {
                return place(member);
            }
        }
        return part.place();
    }

    private static Collection<Part> members(Part part) {
        return part.json().isObject() ? part.members().values() : part.items();
    }

    private boolean shows(Part part) {
        try {
            expressions.evaluate(part.json(), frame);
            return false;
        } catch (TemplateFault again) {
            return message.equals(again.getMessage());
        }
    }
}
