package io.anju.identity.oauth;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a platform; what goes wrong never shows the address, which carries the secret. */
final class JsonCall {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final JsonMapper json = JsonMapper.builder().build();

    /** @throws OAuthRefused.Unreachable when no JSON comes back in time */
    JsonNode get(URI address) {
        try {
            var request =
                    HttpRequest.newBuilder(address).timeout(PATIENCE).GET().build();
            var answer = http.send(request, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new OAuthRefused.Unreachable();
            }
            return json.readTree(answer.body());
        } catch (IOException | JacksonException e) {
            throw new OAuthRefused.Unreachable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new OAuthRefused.Unreachable();
        }
    }
}
