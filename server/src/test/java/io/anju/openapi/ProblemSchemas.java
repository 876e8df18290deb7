package io.anju.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** What a no looks like (RFC 9457), and which noes there are. */
final class ProblemSchemas {

    /** Status to meaning: the ones a caller can do something about. */
    static final Map<Integer, String> MEANINGS = Map.ofEntries(
            Map.entry(400, "Cannot be read: malformed, or the Idempotency-Key is missing"),
            Map.entry(401, "Nobody is signed in"),
            Map.entry(403, "Known, but not allowed; or the CSRF token is missing"),
            Map.entry(404, "Not there, or not yours to know of"),
            Map.entry(409, "A rule says no"),
            Map.entry(412, "Somebody else changed it first"),
            Map.entry(413, "Too large"),
            Map.entry(415, "A format that is not taken here"),
            Map.entry(422, "Well-formed but invalid; errors names the fields"),
            Map.entry(425, "The same key is still being worked on: ask again"),
            Map.entry(429, "Too often: wait"),
            Map.entry(503, "The database is away for a moment: ask again"));

    private ProblemSchemas() {}

    static void addTo(Components components) {
        var field = object("field", "message")
                .addProperty("field", new StringSchema().description("The JSON field"))
                .addProperty("message", new StringSchema().description("What is wrong with it, in Chinese"));
        var problem = object("type", "title", "status", "detail")
                .addProperty("type", new StringSchema().description("Stable, urn:anju:<module>.<words-with-dashes>"))
                .addProperty("title", new StringSchema().description("In Chinese"))
                .addProperty("status", new IntegerSchema())
                .addProperty("detail", new StringSchema().description("In Chinese, what to do next"))
                .addProperty("instance", new StringSchema().description("The address that was asked"))
                .addProperty("errors", new ArraySchema().items(new Schema<>().$ref("ProblemField")));
        components.addSchemas("ProblemField", field).addSchemas("Problem", problem);
        MEANINGS.forEach((status, meaning) -> components.addResponses("Problem" + status, response(meaning)));
    }

    private static Schema<?> object(String... required) {
        return new ObjectSchema().required(List.of(required));
    }

    private static ApiResponse response(String meaning) {
        var schema = new MediaType().schema(new Schema<>().$ref("Problem"));
        return new ApiResponse()
                .description(meaning)
                .content(new Content().addMediaType("application/problem+json", schema));
    }
}
