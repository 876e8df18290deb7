package io.anju.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message gateway as the other side would build it: it checks signatures, takes no nonce twice, delivers each
 * Idempotency-Key once, and misbehaves for one address at a time when a test says so.
 */
public final class Gateway implements AutoCloseable {

    public static final String SECRET = "a secret between two machines";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Gateway SHARED = new Gateway();

    /** What it got. */
    public record Request(String key, String to, JsonNode body) {}

    private sealed interface Mood {

        record Says(int status, String answer) implements Mood {}

        /** Delivers, but answers only when the caller has long gone. */
        record Late(CountDownLatch until) implements Mood {}
    }

    private final HttpServer server;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, String> delivered = new ConcurrentHashMap<>();
    private final Set<String> nonces = ConcurrentHashMap.newKeySet();
    private final Map<String, Queue<Mood>> next = new ConcurrentHashMap<>();
    private final Map<String, Mood> always = new ConcurrentHashMap<>();

    public Gateway() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    /** The one that the shared application is set up with. */
    public static Gateway shared() {
        return SHARED;
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/send";
    }

    public void saysAlways(String to, int status) {
        always.put(to, new Mood.Says(status, "{}"));
    }

    public void works(String to) {
        always.remove(to);
    }

    public void saysOnce(String to, int status) {
        once(to, new Mood.Says(status, "{}"));
    }

    public void saysOnce(String to, int status, String answer) {
        once(to, new Mood.Says(status, answer));
    }

    /** Once; the answer is held back until the latch opens. */
    public void isLate(String to, CountDownLatch until) {
        once(to, new Mood.Late(until));
    }

    private void once(String to, Mood mood) {
        next.computeIfAbsent(to, key -> new ConcurrentLinkedQueue<>()).add(mood);
    }

    public List<Request> requests(String to) {
        return requests.stream().filter(request -> request.to().equals(to)).toList();
    }

    /** How often a phone rang there. */
    public long deliveries(String to) {
        return requests(to).stream()
                .map(Request::key)
                .distinct()
                .filter(delivered::containsKey)
                .count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if (!isSigned(exchange, body)) {
                say(exchange, 401, "{}");
                return;
            }
            var read = JSON.readTree(body);
            var request = new Request(
                    header(exchange, "Idempotency-Key"), read.path("to").asString(), read);
            requests.add(request);
            var queue = next.getOrDefault(request.to(), new ConcurrentLinkedQueue<>())
                    .poll();
            var mood = queue == null ? always.get(request.to()) : queue;
            switch (mood) {
                case Mood.Says says -> say(exchange, says.status(), says.answer());
                case Mood.Late late -> {
                    var answer = deliver(request);
                    late.until().await();
                    say(exchange, 200, answer);
                }
                case null -> say(exchange, 200, deliver(request));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private String deliver(Request request) {
        var id = delivered.computeIfAbsent(
                request.key(), key -> UUID.randomUUID().toString());
        return "{\"id\":\"" + id + "\"}";
    }

    private boolean isSigned(HttpExchange exchange, byte[] body) {
        var timestamp = header(exchange, "X-Anju-Timestamp");
        var nonce = header(exchange, "X-Anju-Nonce");
        return header(exchange, "X-Anju-Signature").equals(sign(timestamp, nonce, body)) && nonces.add(nonce);
    }

    /** What the headers of a call must carry, in either direction. */
    public static String sign(String timestamp, String nonce, byte[] body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((timestamp + "\n" + nonce + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        var value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void say(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
