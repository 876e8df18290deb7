package io.anju.files.store;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What the tests need of S3, over real HTTP on loopback: PUT, GET, HEAD and DELETE of signed requests. */
final class ObjectStore implements AutoCloseable {

    static final String ACCESS_KEY = "key-of-a-test";

    private static final byte[] NO_SUCH_KEY =
            "<Error><Code>NoSuchKey</Code><Message>none</Message></Error>".getBytes(StandardCharsets.UTF_8);

    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private final HttpServer server;

    ObjectStore() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Set<String> names() {
        return Set.copyOf(objects.keySet());
    }

    byte[] content(String name) {
        return objects.getOrDefault(name, new byte[0]);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var name = exchange.getRequestURI().getPath();
            var body = exchange.getRequestBody().readAllBytes();
            var signed = exchange.getRequestHeaders().getFirst("Authorization");
            if (signed == null || !signed.startsWith("AWS4-HMAC-SHA256 Credential=" + ACCESS_KEY)) {
                exchange.sendResponseHeaders(403, -1);
                return;
            }
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, isInPieces(exchange) ? joined(body) : body);
                    exchange.getResponseHeaders().add("ETag", "\"any\"");
                    exchange.sendResponseHeaders(200, -1);
                }
                case "DELETE" -> {
                    objects.remove(name);
                    exchange.sendResponseHeaders(204, -1);
                }
                case "HEAD" -> exchange.sendResponseHeaders(objects.containsKey(name) ? 200 : 404, -1);
                default -> send(exchange, objects.get(name));
            }
        }
    }

    private static boolean isInPieces(HttpExchange exchange) {
        var hash = exchange.getRequestHeaders().getFirst("x-amz-content-sha256");
        return hash != null && hash.startsWith("STREAMING-");
    }

    /** Each piece is {@code <size in hex>;<signature>\r\n<bytes>\r\n}; the last is empty. */
    private static byte[] joined(byte[] pieces) {
        var joined = new ByteArrayOutputStream();
        var text = new String(pieces, StandardCharsets.ISO_8859_1);
        int at = 0;
        int size = sizeAt(text, at);
        while (size > 0) {
            int begin = text.indexOf("\r\n", at) + 2;
            joined.write(pieces, begin, size);
            at = begin + size + 2;
            size = sizeAt(text, at);
        }
        return joined.toByteArray();
    }

    private static int sizeAt(String pieces, int at) {
        return Integer.parseInt(pieces, at, pieces.indexOf(';', at), 16);
    }

    private static void send(HttpExchange exchange, byte @Nullable [] content) throws IOException {
        var bytes = content == null ? NO_SUCH_KEY : content;
        exchange.sendResponseHeaders(content == null ? 404 : 200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
