package io.anju.messages.outbox;

import io.anju.messages.template.Templates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a message is about in one line, for lists that show neither its text nor who was told. */
@Component
class Titles {

    static final String COLUMNS = "m.template, m.template_version, m.parameters";

    private static final TypeReference<Map<String, String>> PARAMETERS = new TypeReference<>() {};

    private final Templates templates;
    private final JsonMapper json;

    Titles(Templates templates, JsonMapper json) {
        this.templates = templates;
        this.json = json;
    }

    /** Of a row that has {@link #COLUMNS}. */
    String of(ResultSet row) throws SQLException {
        return templates
                .version(row.getString("template"), row.getInt("template_version"))
                .with(json.readValue(row.getString("parameters"), PARAMETERS))
                .title();
    }
}
