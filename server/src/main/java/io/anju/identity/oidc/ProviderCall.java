package io.anju.identity.oidc;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a provider, server to server; follows it nowhere else. */
final class ProviderCall {

    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** A status and the JSON that came with it. */
    record Answer(int status, JsonNode body) {}

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();

    /** @throws OidcRefused.Unreachable when no JSON comes back in time */
    Answer get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    /**
     * @param authorization the header's value, or empty for none
     * @throws OidcRefused.Unreachable as above
     */
    Answer post(URI address, Map<String, String> form, String authorization) {
        var body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return send(authorization.isEmpty() ? request : request.header("Authorization", authorization));
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            var answer = http.send(
                    request.timeout(PATIENCE)
                            .header("Accept", "application/json")
                            .build(),
                    BodyHandlers.ofString());
            return new Answer(answer.statusCode(), json.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            throw new OidcRefused.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OidcRefused.Unreachable();
        }
    }
}
