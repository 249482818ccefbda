package org.handrail.micro;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceTest {
    @TempDir
    private Path data;

    @Test
    void theDirectoryStaysOursForAsLongAsTheProcessLives() throws IOException, InterruptedException {
        Place.mustBeOurs(data);
        collectGarbage();
        try (FileChannel second = FileChannel.open(data.resolve("lock"), StandardOpenOption.WRITE)) {
            assertThatThrownBy(second::tryLock).isInstanceOf(OverlappingFileLockException.class);
        }
    }

    /** Until something that nobody holds is gone, and what cleans up after it had time to. */
    private static void collectGarbage() throws InterruptedException {
        WeakReference<Object> forgotten = new WeakReference<>(new Object());
        while (forgotten.get() != null) {
            System.gc();
        }
        Thread.sleep(200);
    }
}
