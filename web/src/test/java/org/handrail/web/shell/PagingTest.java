package org.handrail.web.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PagingTest {
    @Test
    void staysWithinWhatThereIs() {
        assertThat(Paging.of(99, 60, 25).page()).isEqualTo(3);
        assertThat(Paging.of(-1, 60, 25).page()).isEqualTo(1);
        assertThat(Paging.of(null, 60, 25).first()).isZero();
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(Paging.of(1, 0, 25).getPages()).isEqualTo(1);
    }

    @Test
    void theLastPageBeginsWhereTheOneBeforeEnds() {
        assertThat(Paging.of(3, 60, 25).first()).isEqualTo(50);
    }
}
