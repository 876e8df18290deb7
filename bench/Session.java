import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody of the demonstration, signed in; may be used by many threads at once. */
final class Session {

    static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();

    private final String base;
    private final Map<String, String> cookies;

    private Session(String base, Map<String, String> cookies) {
        this.base = base;
        this.cookies = cookies;
    }

    static Session signIn(int port, String login) throws IOException, InterruptedException {
        return open(port).signIn("/api/sign-in/password", """
                {"login":"%s","password":"anju-demo-2026"}""".formatted(login));
    }

    /** With the code that the stand-in of the SMS gateway wrote down. */
    static Session signInByPhone(Application application, String phone) throws IOException, InterruptedException {
        var session = open(application.port);
        session.post("/api/sign-in/sms-codes", "{\"phone\":\"%s\"}".formatted(phone), UUID.randomUUID());
        var code = Files.readAllLines(application.data.resolve("sms.log")).stream()
                .filter(line -> line.startsWith(phone + " "))
                .reduce((first, last) -> last)
                .orElseThrow()
                .substring(phone.length() + 1);
        return session.signIn("/api/sign-in/sms", "{\"phone\":\"%s\",\"code\":\"%s\"}".formatted(phone, code));
    }

    private static Session open(int port) throws IOException, InterruptedException {
        var session = new Session("http://localhost:" + port, new TreeMap<>());
        session.keep(session.get("/api/me"));
        return session;
    }

    private Session signIn(String path, String body) throws IOException, InterruptedException {
        var answer = post(path, body, UUID.randomUUID());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(answer.statusCode() + " " + answer.body());
        }
        keep(answer);
        keep(get("/api/me"));
        return this;
    }

    /** The same person, under another session that is kept under that identifier. */
    Session under(String cookie) {
        var others = new TreeMap<>(cookies);
        others.put("SESSION", cookie);
        return new Session(base, others);
    }

    String cookie() {
        return cookies.get("SESSION");
    }

    private void keep(HttpResponse<?> answer) {
        for (var line : answer.headers().allValues("set-cookie")) {
            var pair = line.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
    }

    HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
        return HTTP.send(to(path).GET().build(), BodyHandlers.ofByteArray());
    }

    JsonNode read(String path) throws IOException, InterruptedException {
        var answer = get(path);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + ": " + answer.statusCode() + " " + new String(answer.body(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return JSON.readTree(answer.body());
    }

    HttpResponse<String> post(String path, String body, UUID key) throws IOException, InterruptedException {
        return write("POST", path, "application/json", BodyPublishers.ofString(body), key);
    }

    HttpResponse<String> put(String path, String type, byte[] body) throws IOException, InterruptedException {
        return write("PUT", path, type, BodyPublishers.ofByteArray(body), UUID.randomUUID());
    }

    /** What was read in that version is another one from now on. However long it takes: what is measured is how long. */
    HttpResponse<String> change(String path, String body, int version) throws IOException, InterruptedException {
        var request = to(path)
                .timeout(Duration.ofMinutes(5))
                .header("Content-Type", "application/json")
                .header("If-Match", "\"" + version + "\"")
                .PUT(BodyPublishers.ofString(body));
        return send(request);
    }

    private HttpResponse<String> write(String method, String path, String type, BodyPublisher body, UUID key)
            throws IOException, InterruptedException {
        return send(to(path)
                .header("Content-Type", type)
                .header("Idempotency-Key", key.toString())
                .method(method, body));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        if (cookies.containsKey("XSRF-TOKEN")) {
            request.header("X-XSRF-TOKEN", cookies.get("XSRF-TOKEN"));
        }
        return HTTP.send(request.build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder to(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path)).timeout(PATIENCE);
        if (!cookies.isEmpty()) {
            var line = new StringBuilder();
            cookies.forEach((name, value) -> line.append(line.isEmpty() ? "" : "; ").append(name).append('=').append(value));
            request.header("Cookie", line.toString());
        }
        return request;
    }

    /** The first value of that name, wherever it lies. */
    static String find(JsonNode node, String name) {
        var found = node.findValue(name);
        if (found == null) {
            throw new IllegalStateException("No " + name + " in " + node);
        }
        return found.asString();
    }
}
