import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sends FHIR requests over N connections that stay open, one request in flight on each, and prints one line:
 * {@code mode connections requests refused seconds rps p50ms p99ms maxms driverCpuSeconds}. Plain sockets, so that the
 * driver costs little on the machine that it measures.
 *
 * <p>{@code java Load.java port mode connections count warmup [perSecond] [run] [idsFile]}; modes: empty (GET metadata of
 * nothing: the given path), staff,
 * create (acknowledged ids go to the file), replay (the same events again), bundle, read (ids from the file), search. With perSecond above 0 requests start at that rate
 * whatever the answers take (open loop), and times count from when a request was due.
 */
public class Load {
    static final int STAFF = 200;
    static final String TOKEN = System.getenv().getOrDefault("HANDRAIL_EHR_TOKEN", "token-of-the-bench");
    static final String SYSTEM = "urn:handrail:bench:";

    final int port;
    final String mode;
    final String run;
    final List<String> ids;
    final Path acknowledged;
    final AtomicReference<String> firstRefusal = new AtomicReference<>();
    final AtomicInteger refused = new AtomicInteger();

    Load(int port, String mode, String run, Path file) throws IOException {
        this.port = port;
        this.mode = mode;
        this.run = run;
        this.ids = mode.equals("read") ? Files.readAllLines(file) : List.of();
        this.acknowledged = mode.equals("create") || mode.equals("replay") ? file : null;
    }

    public static void main(String[] args) throws Exception {
        String mode = args[1];
        int connections = Integer.parseInt(args[2]);
        int count = Integer.parseInt(args[3]);
        int warmup = Integer.parseInt(args[4]);
        int rate = args.length > 5 ? Integer.parseInt(args[5]) : 0;
        String run = args.length > 6 ? args[6] : Long.toString(System.currentTimeMillis(), 36);
        Path ids = args.length > 7 ? Path.of(args[7]) : null;
        Load load = new Load(Integer.parseInt(args[0]), mode, run, ids);
        if (warmup > 0) {
            load.phase("w", connections, warmup, 0);
        }
        load.refused.set(0);
        double cpu = cpuSeconds();
        long began = System.nanoTime();
        long[] times = load.phase("m", connections, count, rate);
        double seconds = (System.nanoTime() - began) / 1e9;
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s %d %d %d %.2f %.1f %.2f %.2f %.2f %.2f%n",
                mode, connections, times.length, load.refused.get(), seconds, (times.length - load.refused.get()) / seconds,
                at(times, .5), at(times, .99), at(times, 1), cpuSeconds() - cpu);
        if (load.firstRefusal.get() != null) {
            System.err.println("First refusal: " + load.firstRefusal.get());
        }
        System.exit(load.refused.get() == 0 ? 0 : 1);
    }

    long[] phase(String tag, int connections, int count, int rate) throws InterruptedException {
        AtomicInteger next = new AtomicInteger();
        long[] times = new long[count];
        long start = System.nanoTime();
        List<Thread> threads = new ArrayList<>();
        for (int c = 0; c < connections; c++) {
            Thread thread = new Thread(() -> {
                Connection connection = null;
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    long due = rate == 0 ? System.nanoTime() : start + i * 1_000_000_000L / rate;
                    waitUntil(due);
                    String answer;
                    try {
                        connection = connection == null ? new Connection(port) : connection;
                        answer = connection.exchange(request(tag, i));
                        connection = connection.closing ? null : connection;
                    } catch (IOException e) {
                        connection = null;
                        answer = "0 " + e;
                    }
                    times[i] = System.nanoTime() - due;
                    check(answer);
                }
            });
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        return times;
    }

    byte[] request(String tag, int i) {
        Random random = new Random(31L * run.hashCode() + 17L * tag.hashCode() + i);
        return switch (mode) {
            case "staff" -> http("PUT", "/fhir/r4/Practitioner/bench-" + i, practitioner(i), null);
            case "create", "replay" -> http("POST", "/fhir/r4/AdverseEvent", event(tag, i, random, people(random)), null);
            case "bundle" -> http("POST", "/fhir/r4", bundle(tag, i, random), null);
            case "read" -> http("GET", "/fhir/r4/AdverseEvent/" + ids.get(random.nextInt(ids.size())), null, null);
            case "search" -> http("GET", "/fhir/r4/AdverseEvent?date=" + day(random) + "&_count=20", null, null);
            default -> http("GET", mode, null, null);
        };
    }

    void check(String answer) {
        String status = answer.substring(0, Math.min(3, answer.length()));
        boolean good = switch (mode) {
            case "staff" -> status.startsWith("20");
            case "create" -> status.equals("201");
            case "replay" -> status.equals("201") || status.equals("200");
            case "bundle" -> status.equals("200") && answer.split("\"status\" ?: ?\"20").length > 5;
            case "search" -> status.equals("200") && answer.contains("searchset");
            default -> status.equals("200");
        };
        if (!good) {
            refused.incrementAndGet();
            firstRefusal.compareAndSet(null, answer.substring(0, Math.min(600, answer.length())));
        } else if (acknowledged != null) {
            int from = answer.indexOf("AdverseEvent/");
            keep(answer.substring(from + 13, answer.indexOf('/', from + 13)));
        }
    }

    /** At once, so that it is known after the server, or this driver, was killed. */
    synchronized void keep(String id) {
        try {
            Files.writeString(acknowledged, id + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String practitioner(int i) {
        return "{\"resourceType\":\"Practitioner\",\"id\":\"bench-" + i + "\",\"active\":true,\"identifier\":[{\"system\":\"" + SYSTEM
                + "staff\",\"value\":\"B" + i + "\"}],\"name\":[{\"family\":\"Bench\",\"given\":[\"N" + i + "\"]}]}";
    }

    /** Two who contributed and one who wrote, all of them known to the directory. */
    static String people(Random random) {
        return "\"recorder\":" + person(random) + ",\"contributor\":[" + person(random) + "," + person(random) + "],"
                + "\"subject\":{\"identifier\":{\"system\":\"" + SYSTEM + "patient\",\"value\":\"P" + random.nextInt(100_000) + "\"}},";
    }

    static String person(Random random) {
        return "{\"type\":\"Practitioner\",\"identifier\":{\"system\":\"" + SYSTEM + "staff\",\"value\":\"B" + random.nextInt(STAFF) + "\"}}";
    }

    String event(String tag, int i, Random random, String people) {
        String category = "http://terminology.hl7.org/CodeSystem/adverse-event-";
        String when = day(random) + "T" + two(random.nextInt(24)) + ":" + two(random.nextInt(60)) + ":00Z";
        return "{\"resourceType\":\"AdverseEvent\",\"identifier\":{\"system\":\"" + SYSTEM + "event\",\"value\":\"" + run + tag + i
                + "\"},\"actuality\":\"" + (random.nextInt(5) == 0 ? "potential" : "actual")
                + "\",\"category\":[{\"coding\":[{\"system\":\"" + category + "category\",\"code\":\"medication-mishap\"}]}],"
                + people + "\"event\":{\"text\":\"A dose was given twice, noticed at the bedside " + Long.toHexString(random.nextLong())
                + "\"},\"date\":\"" + when + "\",\"detected\":\"" + when + "\",\"recordedDate\":\"" + when
                + "\",\"seriousness\":{\"coding\":[{\"system\":\"" + category + "seriousness\",\"code\":\"Non-serious\"}]},"
                + "\"severity\":{\"coding\":[{\"system\":\"" + category + "severity\",\"code\":\"mild\"}]},"
                + "\"outcome\":{\"coding\":[{\"system\":\"" + category + "outcome\",\"code\":\"resolved\"}]}}";
    }

    String bundle(String tag, int i, Random random) {
        String[] u = new String[4];
        for (int n = 0; n < 4; n++) {
            u[n] = "urn:uuid:" + new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63);
        }
        int who = random.nextInt(STAFF);
        String unique = run + tag + i;
        String people = "\"recorder\":{\"reference\":\"" + u[1] + "\"},\"contributor\":[{\"reference\":\"" + u[0] + "\"}],\"encounter\":{\"reference\":\""
                + u[3] + "\"},\"subject\":{\"reference\":\"" + u[2] + "\"},";
        return "{\"resourceType\":\"Bundle\",\"type\":\"transaction\",\"entry\":["
                + entry(u[0], "Practitioner", practitioner(who).replaceFirst("\"id\":\"[^\"]*\",", ""),
                        ",\"ifNoneExist\":\"identifier=" + SYSTEM + "staff|B" + who + "\"") + ","
                + entry(u[1], "PractitionerRole", "{\"resourceType\":\"PractitionerRole\",\"identifier\":[{\"system\":\"" + SYSTEM
                        + "role\",\"value\":\"" + unique + "\"}],\"active\":true,\"practitioner\":{\"reference\":\"" + u[0] + "\"}}", "") + ","
                + entry(u[2], "Patient", "{\"resourceType\":\"Patient\",\"identifier\":[{\"system\":\"" + SYSTEM + "patient\",\"value\":\""
                        + unique + "\"}],\"name\":[{\"family\":\"Not\",\"given\":[\"Kept\"]}],\"birthDate\":\"1950-02-03\"}", "") + ","
                + entry(u[3], "Encounter", "{\"resourceType\":\"Encounter\",\"status\":\"in-progress\",\"identifier\":[{\"system\":\"" + SYSTEM
                        + "encounter\",\"value\":\"" + unique + "\"}],\"class\":{\"system\":\"http://terminology.hl7.org/CodeSystem/v3-ActCode\",\"code\":\"IMP\"},\"subject\":{\"reference\":\""
                        + u[2] + "\"},\"participant\":[{\"individual\":{\"reference\":\"" + u[0] + "\"}}]}", "") + ","
                + entry("urn:uuid:" + new UUID(random.nextLong() & ~0xf000L | 0x4000L, random.nextLong() >>> 2 | 1L << 63), "AdverseEvent",
                        event(tag, i, random, people), "") + "]}";
    }

    static String entry(String fullUrl, String type, String resource, String more) {
        return "{\"fullUrl\":\"" + fullUrl + "\",\"resource\":" + resource + ",\"request\":{\"method\":\"POST\",\"url\":\"" + type + "\"" + more + "}}";
    }

    /** A day of the last year, counted back from a day that the run fixes. */
    static String day(Random random) {
        return java.time.LocalDate.now(java.time.ZoneOffset.UTC).minusDays(1 + random.nextInt(365)).toString();
    }

    static String two(int n) {
        return n < 10 ? "0" + n : "" + n;
    }

    byte[] http(String method, String path, String body, String more) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        String head = method + " " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + TOKEN
                + "\r\nAccept: application/fhir+json\r\n"
                + (body == null ? "" : "Content-Type: application/fhir+json\r\nContent-Length: " + content.length + "\r\n")
                + (more == null ? "" : more) + "\r\n";
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = Arrays.copyOf(start, start.length + content.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }

    static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            try {
                Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    static double at(long[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)] / 1e6;
    }

    static double cpuSeconds() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
    }

    /** One HTTP/1.1 connection that stays open. */
    static final class Connection {
        final OutputStream out;
        final InputStream in;
        boolean closing;

        Connection(int port) throws IOException {
            Socket socket = new Socket("127.0.0.1", port);
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(60_000);
            out = socket.getOutputStream();
            in = new BufferedInputStream(socket.getInputStream(), 16_384);
        }

        /** Status, location and body in one string. */
        String exchange(byte[] request) throws IOException {
            out.write(request);
            out.flush();
            String status = line();
            String location = "";
            int length = 0;
            boolean chunked = false;
            for (String header = line(); !header.isEmpty(); header = line()) {
                String lower = header.toLowerCase(Locale.ROOT);
                if (lower.startsWith("content-length:")) {
                    length = Integer.parseInt(header.substring(15).strip());
                } else if (lower.startsWith("transfer-encoding:")) {
                    chunked = lower.contains("chunked");
                } else if (lower.startsWith("connection:")) {
                    closing = lower.contains("close");
                } else if (lower.startsWith("location:")) {
                    location = header.substring(9).strip();
                }
            }
            String body = chunked ? chunks() : new String(in.readNBytes(length), StandardCharsets.UTF_8);
            return status.substring(9) + "\n" + location + "\n" + body;
        }

        String chunks() throws IOException {
            StringBuilder body = new StringBuilder();
            for (int size = Integer.parseInt(line().split(";")[0].strip(), 16); size > 0; size = Integer.parseInt(line().split(";")[0].strip(), 16)) {
                body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
            return body.toString();
        }

        String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c != '\n'; c = in.read()) {
                if (c < 0) {
                    throw new IOException("the connection was closed");
                }
                if (c != '\r') {
                    line.append((char) c);
                }
            }
            return line.toString();
        }
    }
}
