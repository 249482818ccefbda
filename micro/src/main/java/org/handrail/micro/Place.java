package org.handrail.micro;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Checks of where we are about to start, before anything is started. */
final class Place {
    /** Held on to as long as the process lives: a channel that nobody holds is closed, and its lock with it. */
    private static FileChannel ours;

    private Place() {}

    static void mustBeWritable(Path data) {
        try {
            Files.createDirectories(data);
            Files.delete(Files.createTempFile(data, "write", ".test"));
        } catch (IOException e) {
            throw new Refusal("The directory " + data + " can't be written to; choose another with --data.", e);
        }
    }

    /** Two processes must not share a directory; the lock ends with the process. */
    static void mustBeOurs(Path data) {
        try {
            ours = FileChannel.open(data.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (ours.tryLock() == null) {
                throw new Refusal(
                        "Another Handrail runs with the data in " + data + "; stop it or choose another --data.");
            }
        } catch (IOException e) {
            throw new Refusal("The directory " + data + " can't be written to; choose another with --data.", e);
        }
    }

    static void mustBeFree(String address, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException e) {
            throw new Refusal(
                    "Port " + port + " on " + address + " is taken or not allowed; choose another with --port.", e);
        }
    }
}
