package org.handrail.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    @Test
    void aFailureIsTriedAgainLaterAndLater() {
        Notice notice = new Notice(UUID.randomUUID(), NoticeKind.MESSAGE, NOW);
        fail(notice);
        assertThat(notice.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(1)));
        fail(notice);
        assertThat(notice.dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(2)));
        for (int i = 0; i < 20; i++) {
            fail(notice);
        }
        assertThat(notice.dueAt()).isEqualTo(NOW.plus(Duration.ofHours(6)));
        fail(notice);
        fail(notice);
        assertThat(notice.state()).isEqualTo(Notice.State.GAVE_UP);
    }

    @Test
    void whatSomebodyIsSendingIsNotDueForTheNext() {
        Notice notice = new Notice(UUID.randomUUID(), NoticeKind.MESSAGE, NOW);
        notice.claim(NOW);
        assertThat(notice.dueAt()).isAfter(NOW);
        notice.sent(NOW);
        assertThat(notice.state()).isEqualTo(Notice.State.SENT);
    }

    private static void fail(Notice notice) {
        notice.claim(NOW);
        notice.failed("MessagingException");
    }

    @ParameterizedTest
    @EnumSource
    void aLetterCarriesNoTellingWord(NoticeKind kind) {
        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            Letter letter = Letter.of(kind, language, "https://handrail.example/");
            assertThat(letter.subject() + letter.text())
                    .contains("Handrail")
                    .doesNotContainIgnoringCase("support")
                    .doesNotContainIgnoringCase("peer")
                    .doesNotContainIgnoringCase("soutien")
                    .doesNotContainIgnoringCase("crisis")
                    .doesNotContainIgnoringCase("victim")
                    .doesNotContainIgnoringCase("event");
        }
    }
}
