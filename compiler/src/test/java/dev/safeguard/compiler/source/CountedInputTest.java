package dev.safeguard.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whichever way bytes are taken, they count. */
class CountedInputTest {
    enum Way {
        ONE {
            @Override
            void take(InputStream in) throws IOException {
                in.read();
            }
        },
        SOME {
            @Override
            void take(InputStream in) throws IOException {
                in.read(new byte[1], 0, 1);
            }
        },
        SKIPPED {
            @Override
            void take(InputStream in) throws IOException {
                in.skip(1);
            }
        };

        abstract void take(InputStream in) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void bytes_count_and_the_end_does_not(Way way) throws IOException {
        try (CountedInput counted = new CountedInput(bytes(2))) {
            for (int i = 0; i < 5; i++) {
                way.take(counted);
            }
            assertThat(counted.count()).isEqualTo(2);
            assertThat(counted.markSupported()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_limited_stream_ends_with_the_byte_that_is_too_much(Way way) throws IOException {
        try (InputStream limited = new LimitedInput(bytes(3), 2)) {
            way.take(limited);
            way.take(limited);
            assertThatThrownBy(() -> way.take(limited)).isInstanceOf(TooLargeException.class);
        }
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }
}
