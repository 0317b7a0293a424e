package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Numbers stand for sets of questions, and forget none. */
class ListedTest {
    private static final int QUESTIONS = 70;

    private static int number(Listed listed, int[] questions) {
        return IntStream.of(questions).reduce(Listed.NONE, listed::with);
    }

    private static int[] questions(Listed listed, int set) {
        BitSet questions = new BitSet();
        listed.addTo(questions, set, QUESTIONS);
        return questions.stream().toArray();
    }

    @Test
    void a_number_gives_back_its_questions_whenever_and_however_often_they_come() {
        Listed listed = new Listed(new Budget());
        Random random = new Random(3);
        Map<TreeSet<Integer>, Integer> numbers = new HashMap<>();
        for (int i = 0; i < 2_000; i++) {
            int[] questions = random.ints(0, QUESTIONS)
                    .limit(random.nextInt(5))
                    .sorted()
                    .distinct()
                    .toArray();
            TreeSet<Integer> set = new TreeSet<>(IntStream.of(questions).boxed().toList());
            int number = number(listed, questions);
            assertThat(numbers.merge(set, number, (a, b) -> a)).isEqualTo(number);
            assertThat(questions(listed, number)).containsExactly(questions);
        }
    }

    @Test
    void questions_are_added_to_those_that_are_there() {
        Listed listed = new Listed(new Budget());
        BitSet questions = new BitSet();
        questions.set(4);
        listed.addTo(questions, number(listed, new int[] {0, 9}), QUESTIONS);
        assertThat(questions.stream()).containsExactly(0, 4, 9);
    }

    @Test
    void without_room_a_set_is_that_of_all_questions() {
        Listed listed = new Listed(Budget.none());
        int set = listed.with(Listed.NONE, 3);
        assertThat(set).isEqualTo(Listed.ALL).isEqualTo(listed.with(set, 5));
        assertThat(questions(listed, set)).hasSize(QUESTIONS);
    }
}
