package io.anju.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One person's browser: keeps cookies, sends the CSRF token back, gives each command a key of its own. */
public final class Browser {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** What came back; {@code body} is an empty object when there was none. */
    public record Answer(int status, JsonNode body, String text, HttpHeaders headers) {

        public Optional<String> header(String name) {
            return headers.firstValue(name);
        }

        public String type() {
            return body.path("type").asString("");
        }
    }

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String base;
    private final String address;
    private final CookieManager cookies;
    private final HttpClient http;

    public Browser(int port) {
        this(port, "198.18.%d.%d".formatted(COUNT.get() / 250, COUNT.getAndIncrement() % 250), new CookieManager());
        get("/api/me");
    }

    private Browser(int port, String address, CookieManager cookies) {
        this.base = "http://localhost:" + port;
        this.address = address;
        this.cookies = cookies;
        this.http = HttpClient.newBuilder().cookieHandler(cookies).build();
    }

    /** The same browser when a proxy hands it to another node. */
    public Browser at(Node node) {
        return new Browser(node.port(), address, cookies);
    }

    /** With a second factor where the account owes one: enrols at first, then uses up recovery codes. */
    public Browser signIn(String login, String password) {
        var answer = tryPassword(login, password);
        var owner = base + "/" + login;
        switch (answer.type()) {
            case "urn:anju:identity.second-factor-missing" -> Authenticator.keepPaper(owner, enrol());
            case "urn:anju:identity.second-factor-needed" -> expect(secondFactor(Authenticator.fromPaper(owner)), 200);
            default -> expect(answer, 200);
        }
        return this;
    }

    public Answer tryPassword(String login, String password) {
        return post("/api/sign-in/password", """
                {"login":"%s","password":"%s"}""".formatted(login, password));
    }

    public Answer secondFactor(String code) {
        return post("/api/sign-in/second-factor", "{\"code\":\"%s\"}".formatted(code));
    }

    /** @return the recovery codes */
    private JsonNode enrol() {
        var secret = post("/api/sign-in/second-factor/enrolment", "")
                .body()
                .path("secret")
                .asString();
        var answer = post("/api/sign-in/second-factor/confirmation", """
                {"code":"%s"}""".formatted(Authenticator.code(secret, 0)));
        expect(answer, 200);
        return answer.body().path("recoveryCodes");
    }

    /** Signs in with the code that the local stand-in wrote. */
    public Browser signInByPhone(String phone, Path data) {
        expect(post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone)), 204);
        expect(
                post(
                        "/api/sign-in/sms",
                        "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, codeSentTo(phone, data))),
                200);
        return this;
    }

    /** The newest code that went to a phone, as the local stand-in wrote it. */
    public static String codeSentTo(String phone, Path data) {
        try {
            return Files.readAllLines(data.resolve("sms.log")).stream()
                    .filter(line -> line.startsWith(phone))
                    .reduce((first, last) -> last)
                    .orElseThrow()
                    .substring(phone.length() + 1);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public Answer get(String path) {
        return send(request(path).GET().build());
    }

    /** Where a page sends the browser on to; a whole address of our own is fine. */
    public String redirectOf(String path) {
        var request = request(path.startsWith(base) ? path.substring(base.length()) : path)
                .GET()
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            return response.headers()
                    .firstValue("Location")
                    .orElseThrow(() -> new AssertionError("Not sent on: " + response.body()));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** A file to take away. */
    public byte[] download(String path) {
        try {
            var response = http.send(request(path).GET().build(), BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new AssertionError("Expected a file but got " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public Answer post(String path, String json) {
        return post(path, json, UUID.randomUUID().toString());
    }

    public Answer post(String path, String json, String key) {
        return send(request(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    public Answer put(String path, String contentType, byte[] body) {
        return send(request(path)
                .header("Content-Type", contentType)
                .PUT(BodyPublishers.ofByteArray(body))
                .build());
    }

    public Answer put(String path, String json) {
        return put(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public Answer delete(String path) {
        return send(request(path).DELETE().build());
    }

    /** As a forged page would send it: with the cookies, without the token. */
    public Answer forged(String path, String json) {
        return send(newRequest(path)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    /** Replaces what is there, as long as it is still what {@code ifMatch} names. */
    public Answer put(String path, @Nullable String ifMatch, String json) {
        var request = request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json));
        return send(
                ifMatch == null
                        ? request.build()
                        : request.header("If-Match", ifMatch).build());
    }

    /** What a message gateway reports, signed so many seconds ago; under the nonce "x" the signature is none. */
    public Answer receipt(String channel, String json, long age, String nonce) {
        var body = json.getBytes(StandardCharsets.UTF_8);
        var timestamp = Long.toString(System.currentTimeMillis() / 1000 - age);
        return send(HttpRequest.newBuilder(URI.create(base + "/hooks/messages/" + channel + "/receipts"))
                .header("X-Anju-Timestamp", timestamp)
                .header("X-Anju-Nonce", nonce)
                .header("X-Anju-Signature", nonce.equals("x") ? nonce : Gateway.sign(timestamp, nonce, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    /** Any method with any body; {@code headers} are names and values in turn. */
    public Answer ask(String method, String path, byte[] body, String... headers) {
        var all = new ArrayList<>(List.of("Idempotency-Key", UUID.randomUUID().toString()));
        all.addAll(List.of(headers));
        return askWith(method, path, body, all.toArray(String[]::new));
    }

    /** The same with these headers only. */
    public Answer askWith(String method, String path, byte[] body, String... headers) {
        var request = request(path)
                .method(method, body.length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpRequest.Builder request(String path) {
        var request = newRequest(path);
        cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .forEach(token -> request.header("X-XSRF-TOKEN", token));
        return request;
    }

    /** Every browser has an address of its own, as a proxy in front would tell the server. */
    private HttpRequest.Builder newRequest(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("X-Forwarded-For", address);
    }

    private Answer send(HttpRequest request) {
        var claim = Claim.open();
        try {
            var before = claim.asks();
            var response = http.send(request, BodyHandlers.ofString());
            var text = response.body();
            var json = text.startsWith("{") || text.startsWith("[") ? JSON.readTree(text) : JSON.createObjectNode();
            claim.hears(before, response.statusCode(), json);
            return new Answer(response.statusCode(), json, text, response.headers());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void expect(Answer answer, int status) {
        if (answer.status() != status) {
            throw new AssertionError("Expected " + status + " but got " + answer.status() + ": " + answer.text());
        }
    }
}
