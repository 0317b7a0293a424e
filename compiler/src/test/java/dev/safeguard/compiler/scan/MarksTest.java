package dev.safeguard.compiler.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Marks come back as they were added, however little memory they take. */
class MarksTest {
    private final Random random = new Random(1);

    /** Small numbers are usual; some are as large as they can be. */
    private long some(long most) {
        return random.nextInt(20) == 0 ? most - random.nextInt(3) : random.nextInt(300);
    }

    private Marks.Mark mark() {
        Marks.Mark mark = new Marks.Mark();
        mark.flags = random.nextInt(16);
        mark.document = random.nextInt(4) - 1;
        mark.offset = some(Long.MAX_VALUE);
        mark.length = (int) some(Integer.MAX_VALUE);
        mark.line = (int) some(Integer.MAX_VALUE);
        mark.plan = (int) some(Integer.MAX_VALUE);
        mark.pending = random.nextInt(300) - 1;
        mark.open = random.nextInt(30_000) - 1;
        mark.listed = random.nextInt(500) - 1;
        mark.id = random.nextLong();
        place(mark, random.nextInt(50));
        return mark;
    }

    private static void place(Marks.Mark mark, int number) {
        mark.subscription = number == 0 ? 0 : -7L * (number % 5 + 1);
        mark.group = number % 3 == 0 ? 0 : number;
        mark.groupId = number % 3 == 0 ? 0 : 1000L * number;
    }

    private static List<Long> fields(Marks.Mark mark) {
        return List.of(
                mark.offset,
                mark.id,
                mark.subscription,
                mark.group,
                mark.groupId,
                (long) mark.document,
                (long) mark.length,
                (long) mark.line,
                (long) mark.plan,
                (long) mark.pending,
                (long) mark.flags,
                (long) mark.open,
                (long) mark.listed);
    }

    @Test
    void marks_are_read_as_they_were_added_as_often_as_one_likes() {
        Marks marks = new Marks(new Places());
        List<List<Long>> added = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            Marks.Mark mark = mark();
            added.add(fields(mark));
            marks.add(mark);
        }

        assertThat(read(marks)).isEqualTo(added);
        assertThat(read(marks)).isEqualTo(added);
        assertThat(marks.size()).isEqualTo(added.size());
    }

    private static List<List<Long>> read(Marks marks) {
        List<List<Long>> read = new ArrayList<>();
        Marks.Reader reader = marks.reader();
        Marks.Mark mark = new Marks.Mark();
        mark.offset = 99;
        while (reader.next(mark)) {
            read.add(fields(mark));
        }
        return read;
    }

    @Test
    void nothing_is_left_after_clearing_and_marks_can_be_added_again() {
        Marks marks = new Marks(new Places());
        marks.add(mark());
        marks.clear();
        assertThat(read(marks)).isEmpty();

        Marks.Mark mark = mark();
        marks.add(mark);
        assertThat(read(marks)).containsExactly(fields(mark));
    }

    @Test
    void numbers_are_given_in_order_and_found_again() {
        Numbering numbering = new Numbering();
        List<Long> keys = new ArrayList<>(List.of(0L, -1L, 1L, Long.MIN_VALUE, 1L << 32, 2L << 32));
        random.longs(2_000).forEach(keys::add);
        for (int i = 0; i < keys.size(); i++) {
            assertThat(numbering.find(keys.get(i))).isEqualTo(-1);
            assertThat(numbering.number(keys.get(i))).isEqualTo(i);
        }
        for (int i = 0; i < keys.size(); i++) {
            assertThat(numbering.find(keys.get(i))).isEqualTo(i);
            assertThat(numbering.number(keys.get(i))).isEqualTo(i);
        }
        assertThat(numbering.size()).isEqualTo(keys.size());
    }

    @Test
    void a_place_is_a_group_or_else_a_subscription() {
        Places places = new Places();
        for (int i = 0; i < 100; i++) {
            assertThat(places.number(i, 0, 0)).isEqualTo(2 * i);
            assertThat(places.number(i, 5, 1_000 + i)).isEqualTo(2 * i + 1);
        }
        assertThat(places.number(3, 5, 1_003)).isEqualTo(7);
        assertThat(places.size()).isEqualTo(200);
        assertThat(places.subscription(7)).isEqualTo(3);
        assertThat(places.group(7)).isEqualTo(5);
        assertThat(places.groupId(7)).isEqualTo(1_003);
        assertThat(places.groupId(6)).isZero();
    }
}
