package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Town;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** The document that the server hands out is what the code says, and a client can be made from it. */
@AnjuTest
class ApiDocumentStory {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#/components/(\\w+)/(\\w+)\"");

    @Autowired
    Town town;

    private record Route(String address, JsonNode operation) {}

    @Test
    void theCommittedDocumentIsTheServersOwn() throws IOException {
        var text = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(sorted(document())) + "\n";
        Committed.inDocs("api/openapi.json").mustBe(text, "ApiDocumentStory");
    }

    @Test
    void anybodyIsHandedTheCommittedDocument() throws IOException {
        var answer = town.browser().get("/openapi.json");
        assertThat(answer.body())
                .isEqualTo(JSON.readTree(Path.of("../docs/api/openapi.json").toFile()));
    }

    @Test
    void everyOperationHasANameOfItsOwnASummaryAndSaysWhoMayCall() {
        var names = new ArrayList<String>();
        for (var route : routes()) {
            var operation = route.operation();
            names.add(operation.path("operationId").asString());
            assertThat(operation.path("summary").asString(""))
                    .as(route.address())
                    .isNotBlank();
            assertThat(operation.has("x-permission") != operation.has("x-audience"))
                    .as(route.address())
                    .isTrue();
            assertThat(operation.path("responses").propertyNames())
                    .as(route.address())
                    .contains("400");
        }
        assertThat(names).hasSizeGreaterThan(20).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z]\\w+"));
    }

    @Test
    void everythingThatIsReferredToIsThere() {
        var document = document();
        var references = REFERENCE.matcher(document.toString());
        while (references.find()) {
            assertThat(document.path("components").path(references.group(1)).has(references.group(2)))
                    .as(references.group())
                    .isTrue();
        }
    }

    @Test
    void aFieldIsRequiredUnlessItMayBeAbsent() {
        var ticket = document().path("components").path("schemas").path("TicketDetail");
        var required =
                ticket.path("required").valueStream().map(JsonNode::asString).toList();
        assertThat(required).contains("id", "number", "timeline").doesNotContain("assignee", "rating", "ticket");
        assertThat(ticket.path("properties").propertyNames())
                .containsAll(required)
                .contains("assignee", "rating");
    }

    private JsonNode document() {
        var answer = town.browser().get("/v3/api-docs");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private List<Route> routes() {
        return document().path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Route(method.getKey() + " " + path.getKey(), method.getValue())))
                .toList();
    }

    /** Names in order, so that a route that is registered earlier today changes nothing. */
    private static JsonNode sorted(JsonNode node) {
        if (node.isArray()) {
            var array = JsonNodeFactory.instance.arrayNode();
            node.valueStream().map(ApiDocumentStory::sorted).forEach(array::add);
            return array;
        }
        if (!node.isObject()) {
            return node;
        }
        var object = JsonNodeFactory.instance.objectNode();
        new TreeSet<>(node.propertyNames()).forEach(name -> object.set(name, sorted(node.path(name))));
        return object;
    }
}
