package io.anju.openapi;

import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;

/**
 * The description of the API, written from the code and its comments when the tests run and kept in {@code docs/api}; the
 * application hands that document out and carries no generator.
 */
@PropertySource("classpath:springdoc.properties")
@Configuration(proxyBeanMethods = false)
class ApiDocument {

    static final String SESSION = "session";
    static final String CSRF = "csrf";

    private static final String ABOUT = """
            Every answer that is not a success is a problem document with a stable `type`. Every `POST` outside sign-in takes \
            an `Idempotency-Key`: the same key and body get the first answer again. Absent fields are left out, never null.""";

    @Bean
    OpenAPI anjuApi() {
        return new OpenAPI()
                .info(new Info().title("Anju").version("1").description(ABOUT))
                .addServersItem(new Server().url("/"))
                .components(new Components()
                        .addSecuritySchemes(SESSION, apiKey(SecurityScheme.In.COOKIE, "SESSION"))
                        .addSecuritySchemes(CSRF, apiKey(SecurityScheme.In.HEADER, "X-XSRF-TOKEN")));
    }

    private static SecurityScheme apiKey(SecurityScheme.In in, String name) {
        return new SecurityScheme().type(SecurityScheme.Type.APIKEY).in(in).name(name);
    }

    @Bean
    ModelResolver recordSchemas(ObjectMapperProvider mappers) {
        return new RecordSchemas(mappers.jsonMapper());
    }

    @Bean
    OpenApiCustomizer problemSchemas() {
        return document -> ProblemSchemas.addTo(document.getComponents());
    }
}
