package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Something in a world that can be given another value. */
sealed interface Spot {

    /** Writes into a world that nobody else has; false when there is no such place in it. */
    boolean put(World world, List<Step> steps, JsonNode value, Pen pen);

    /**
     * A field.
     *
     * @param ofBase whether of the evaluated resource, also where a related one is under way
     */
    record OfField(String name, boolean ofBase) implements Spot {
        @Override
        public boolean put(World world, List<Step> steps, JsonNode value, Pen pen) {
            ObjectNode target = ofBase ? world.resource() : world.subject();
            FieldName field = FieldName.parse(name);
            return switch (field.kind()) {
                case TYPE -> retype(target, value);
                case NAME -> rename(target, value);
                case ALIAS -> alias(world, steps, field, value, pen);
                case UNKNOWN -> false;
                default -> plain(world, field, target, value, pen);
            };
        }

        private static boolean retype(ObjectNode target, JsonNode value) {
            target.put("type", value.asText());
            Identity.give(target, Resource.of(target).name());
            return true;
        }

        private static boolean rename(ObjectNode target, JsonNode value) {
            Identity.rename(target, value.asText());
            return !value.asText().isEmpty();
        }

        private static boolean plain(World world, FieldName field, ObjectNode target, JsonNode value, Pen pen) {
            return world.frame()
                    .flatMap(frame -> frame.subject().path(field))
                    .map(path -> {
                        pen.write(target, path.steps(), value);
                        return true;
                    })
                    .orElse(false);
        }

        private boolean alias(World world, List<Step> steps, FieldName field, JsonNode value, Pen pen) {
            Optional<Frame> frame = world.frame().flatMap(outer -> Step.enter(outer, steps));
            Optional<Subject> subject = frame.map(f -> ofBase ? f.base() : f.subject());
            Optional<AliasReader> reader = subject.flatMap(s -> s.aliases().reader(field, s));
            if (reader.isEmpty()) {
                return false;
            }
            JsonNode written = reader.get()
                    .pattern()
                    .<JsonNode>map(p -> TextNode.valueOf(p.phrase().replaceFirst("\\{[^}]*}", value.asText())))
                    .orElse(value);
            Optional<Count> count = frame.flatMap(Frame::count).flatMap(c -> c.covering(name));
            if (count.isEmpty()) {
                pen.write(subject.get().resource().json(), reader.get().path().steps(), written);
            } else {
                member(subject.get(), count.get(), reader.get(), written, pen);
            }
            return true;
        }

        /** Inside a count, the member under way alone is written to. */
        private static void member(Subject subject, Count count, AliasReader reader, JsonNode value, Pen pen) {
            int depth = subject.aliases()
                    .reader(count.alias().orElseThrow(), subject)
                    .orElseThrow()
                    .path()
                    .fanOuts();
            List<String> rest = reader.path().after(depth).steps();
            if (!rest.isEmpty() && count.member() instanceof ObjectNode member) {
                pen.write(member, rest, value);
                return;
            }
            ObjectNode instead = JsonNodeFactory.instance.objectNode();
            if (!rest.isEmpty()) {
                pen.write(instead, rest, value);
            }
            Pen.replace(subject.resource().json(), count.member(), rest.isEmpty() ? value : instead);
        }
    }

    /** A parameter, or a property of one that is an object. */
    record OfParameter(String name, List<String> path) implements Spot {
        @Override
        public boolean put(World world, List<Step> steps, JsonNode value, Pen pen) {
            String key =
                    world.lab().definition().parameter(name).map(p -> p.name()).orElse(name);
            if (path.isEmpty()) {
                world.parameters().put(key, value);
                return !value.isMissingNode();
            }
            JsonNode whole = world.frame()
                    .map(frame -> Frame.node(frame.parameter(name)))
                    .orElse(value);
            ObjectNode changed =
                    whole instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
            pen.write(changed, path, value);
            world.parameters().put(key, changed);
            return true;
        }
    }

    /** A property of the resource group, of the subscription or of the caller's identity. */
    record OfSurroundings(String function, List<String> path) implements Spot {
        @Override
        public boolean put(World world, List<Step> steps, JsonNode value, Pen pen) {
            List<String> rest = new ArrayList<>(path);
            ObjectNode target = switch (function) {
                case "resourcegroup" -> world.group();
                case "subscription" -> world.subscription();
                default -> world.claims();
            };
            if (function.equals("requestcontext")) {
                if (!rest.remove("identity")) {
                    return false;
                }
            }
            if (rest.isEmpty()) {
                return false;
            }
            pen.write(target, rest, value);
            return true;
        }
    }
}
