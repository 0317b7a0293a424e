package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import dev.safeguard.compiler.evaluate.Operators.Side;
import java.util.List;
import java.util.stream.IntStream;

/** What the left side of a comparison came to. */
sealed interface LeftValue {

    Side side();

    /** What a test makes of it; a test that {@link ValueTest#FAILS} always fails. */
    Truth match(ValueTest test);

    /** One value, or those that {@code [*]} selects: the test must hold for all of them, and holds for none at all. */
    record All(List<JsonNode> nodes, Side side) implements LeftValue {
        @Override
        public Truth match(ValueTest test) {
            if (test == ValueTest.FAILS) {
                return Truth.ERROR;
            }
            boolean open = false;
            for (JsonNode node : nodes) {
                Truth truth = test.of(node);
                if (truth == Truth.FALSE) {
                    return truth;
                }
                if (truth == Truth.ERROR) {
                    return open ? Truth.UNKNOWN : truth;
                }
                open |= truth == Truth.UNKNOWN;
            }
            return open ? Truth.UNKNOWN : Truth.TRUE;
        }
    }

    /** An array that is not there, where that is not read as an empty one: no comparison holds. */
    record Lacking(Side side) implements LeftValue {
        @Override
        public Truth match(ValueTest test) {
            return test == ValueTest.FAILS ? Truth.ERROR : Truth.FALSE;
        }
    }

    /** A count; from {@code least} to {@code most} where some members are undecided. */
    record Counted(int least, int most) implements LeftValue {
        @Override
        public Side side() {
            return Side.VALUE;
        }

        @Override
        public Truth match(ValueTest test) {
            List<Truth> truths = IntStream.rangeClosed(least, most)
                    .mapToObj(n -> test.of(IntNode.valueOf(n)))
                    .distinct()
                    .toList();
            return truths.size() == 1 ? truths.get(0) : Truth.UNKNOWN;
        }
    }

    /** A function, or the count itself, failed. */
    record Failed(String message, Side side) implements LeftValue {
        @Override
        public Truth match(ValueTest test) {
            return Truth.ERROR;
        }
    }
}
