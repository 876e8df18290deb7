package io.anju.proof;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One endpoint as the server registered it. */
record Route(String method, String path, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** Questions that make a list answer instead of asking back. */
    private static final Map<String, String> QUESTIONS =
            Map.of("q", "3", "month", "2026-11", "table", "ticket", "key", "x");

    /** Every endpoint below /api, by address. */
    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Route(method.name(), path, entry.getValue()))))
                .filter(route -> route.path().startsWith("/api/"))
                .sorted(Comparator.comparing(Route::path).thenComparing(Route::method))
                .toList();
    }

    /** What kind of place the address names first: community, office, company, or none. */
    @Nullable
    String place() {
        var variables = VARIABLE.matcher(path);
        var first = variables.find() ? variables.group(1) : "";
        return List.of("community", "office", "company").contains(first) ? first : null;
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesFile() {
        return method.equals("PUT") && path.contains("/files/");
    }

    /** The address with the place and whatever else is known filled in; strangers' ids for the rest. */
    String address(Map<String, String> known) {
        var filled = VARIABLE.matcher(path)
                .replaceAll(variable ->
                        known.getOrDefault(variable.group(1), UUID.randomUUID().toString()));
        return filled + question();
    }

    private String question() {
        var query = new StringBuilder();
        for (var parameter : handler.getMethodParameters()) {
            var value = QUESTIONS.get(parameter.getParameter().getName());
            if (value != null
                    && parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestParam.class)) {
                query.append(query.isEmpty() ? '?' : '&')
                        .append(parameter.getParameter().getName())
                        .append('=')
                        .append(value);
            }
        }
        return query.toString();
    }

    @Nullable
    String permission() {
        var needs = handler.getMethodAnnotation(Needs.class);
        return needs == null ? null : needs.value();
    }

    OpenTo.@Nullable Audience audience() {
        var open = handler.getMethodAnnotation(OpenTo.class);
        return open == null ? null : open.value();
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
