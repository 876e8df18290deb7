package io.anju.openapi;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.media.UUIDSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.HandlerMethod;

/**
 * Completes each operation with what the house's own annotations and rules say: its name, its module, who may call, the key
 * a command carries and the ways it may be refused.
 */
@Component
class Operations implements GlobalOperationCustomizer {

    private static final String ROOT = "io.anju.";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        operation.setOperationId(name(handler));
        if (Objects.equals(operation.getDescription(), operation.getSummary())) {
            operation.setDescription(null);
        }
        operation.setTags(List.of(module(handler.getBeanType())));
        boolean reads = handler.hasMethodAnnotation(GetMapping.class);
        boolean open = isOpen(handler);
        if (!open || !reads) {
            operation.addSecurityItem(security(reads, open));
        }
        if (isKeyed(handler, open)) {
            operation.addParametersItem(key());
        }
        if (readsBytes(handler)) {
            operation.setRequestBody(bytes());
        }
        admits(operation, handler);
        operation.getResponses().values().forEach(Operations::asItIs);
        for (int status : refusals(operation, handler, open)) {
            operation.getResponses().addApiResponse(String.valueOf(status), new ApiResponse().$ref("Problem" + status));
        }
        return operation;
    }

    /** {@code DeskController.register} becomes {@code deskRegister}, {@code WallController.wall} stays {@code wall}. */
    static String name(HandlerMethod handler) {
        var noun = StringUtils.uncapitalize(noun(handler.getBeanType()));
        var verb = handler.getMethod().getName();
        return noun.equals(verb) ? noun : noun + StringUtils.capitalize(verb);
    }

    static String noun(Class<?> type) {
        var outer = type.getEnclosingClass();
        var name = type.getSimpleName().replaceFirst("Controller$", "");
        return outer == null ? name : noun(outer) + name;
    }

    private static String module(Class<?> type) {
        var rest = type.getPackageName().substring(ROOT.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static boolean isOpen(HandlerMethod handler) {
        var open = handler.getMethodAnnotation(OpenTo.class);
        return open != null && open.value() == OpenTo.Audience.ANYONE;
    }

    /** The routes that anybody may call sign people in and out: nothing there could be made twice. */
    private static boolean isKeyed(HandlerMethod handler, boolean open) {
        return handler.hasMethodAnnotation(PostMapping.class) && !open;
    }

    private static SecurityRequirement security(boolean reads, boolean open) {
        var all = new SecurityRequirement();
        if (!open) {
            all.addList(ApiDocument.SESSION);
        }
        return reads ? all : all.addList(ApiDocument.CSRF);
    }

    /** What takes the request itself reads a file from it. */
    private static boolean readsBytes(HandlerMethod handler) {
        var parameters = handler.getMethodParameters();
        return handler.hasMethodAnnotation(PutMapping.class)
                && Stream.of(parameters).anyMatch(one -> one.getParameterType() == HttpServletRequest.class)
                && Stream.of(parameters)
                        .noneMatch(one ->
                                one.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class));
    }

    private static RequestBody bytes() {
        var content = new MediaType().schema(new StringSchema().format("binary"));
        return new RequestBody().required(true).content(new Content().addMediaType("*/*", content));
    }

    private static HeaderParameter key() {
        var header = new HeaderParameter();
        header.name("Idempotency-Key")
                .required(true)
                .description("A new UUID for each command; the same one when it is sent again")
                .schema(new UUIDSchema());
        return header;
    }

    private static void admits(Operation operation, HandlerMethod handler) {
        var needs = handler.getMethodAnnotation(Needs.class);
        var open = handler.getMethodAnnotation(OpenTo.class);
        if (needs != null) {
            operation.addExtension("x-permission", needs.value());
        } else if (open != null) {
            operation.addExtension("x-audience", open.value().name().toLowerCase(Locale.ROOT));
        }
    }

    /** What is a file is answered in its own format. */
    private static void asItIs(ApiResponse response) {
        var content = response.getContent();
        var json = content == null ? null : content.get("application/json");
        if (json != null
                && json.getSchema() != null
                && "binary".equals(json.getSchema().getFormat())) {
            response.setContent(new Content().addMediaType("*/*", json));
        }
    }

    private static Set<Integer> refusals(Operation operation, HandlerMethod handler, boolean open) {
        var statuses = new TreeSet<>(Set.of(400, 503));
        if (!open) {
            statuses.addAll(Set.of(401, 403, 404));
        }
        if (!handler.hasMethodAnnotation(GetMapping.class)) {
            statuses.addAll(Set.of(403, 409));
        }
        if (operation.getRequestBody() != null && !handler.hasMethodAnnotation(DeleteMapping.class)) {
            statuses.addAll(Set.of(413, 415, 422));
        }
        if (isKeyed(handler, open)) {
            statuses.addAll(Set.of(422, 425));
        }
        if (open && !handler.hasMethodAnnotation(GetMapping.class)) {
            statuses.add(429);
        }
        if (takesVersion(handler)) {
            statuses.add(412);
        }
        return statuses;
    }

    private static boolean takesVersion(HandlerMethod handler) {
        for (var parameter : handler.getMethodParameters()) {
            var header = parameter.getParameterAnnotation(RequestHeader.class);
            if (header != null && (header.value() + header.name()).contains("If-Match")) {
                return true;
            }
        }
        return false;
    }
}
