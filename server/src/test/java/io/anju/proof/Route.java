package io.anju.proof;

import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** One endpoint as the server registered it. */
record Route(String method, String path, HandlerMethod handler) {

    /** What in an address the caller may call as they like: a word is no garbage there. */
    static final Set<String> NAMED_FREELY = Set.of("category", "skill", "key", "reason", "part", "item");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::[^}]*)?}");

    /** Questions that make a list answer instead of asking back. */
    private static final Map<String, String> QUESTIONS = Map.of(
            "q",
            "3",
            "month",
            "2026-11",
            "table",
            "ticket",
            "key",
            "x",
            "category",
            "leak",
            "space",
            new UUID(0, 0).toString());

    /** Every endpoint below /api, by address. */
    static List<Route> of(RequestMappingHandlerMapping mapping) {
        return everywhere(mapping).stream()
                .filter(route -> route.path().startsWith("/api/"))
                .toList();
    }

    /** Those that other machines, printed codes and platforms call too. */
    static List<Route> everywhere(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method -> entry.getKey().getPatternValues().stream()
                                .map(path -> new Route(method.name(), path, entry.getValue()))))
                .filter(route -> route.handler().getBeanType().getPackageName().startsWith("io.anju."))
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

    /** The names in the address, in their order. */
    List<String> variables() {
        return VARIABLE.matcher(path).results().map(found -> found.group(1)).toList();
    }

    /** The record that the request's body is read into; null for a route that takes none. */
    @Nullable
    Class<?> body() {
        return Arrays.stream(handler.getMethodParameters())
                .filter(parameter -> parameter.hasParameterAnnotation(RequestBody.class))
                .<Class<?>>map(MethodParameter::getParameterType)
                .findFirst()
                .orElse(null);
    }

    /** The questions it may be asked behind the question mark, by name. */
    List<Parameter> questions() {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestParam.class))
                .toList();
    }

    /** Whether it is done once under each key; signing in and out and looking ahead create nothing. */
    boolean takesKey() {
        return method.equals("POST")
                && path.startsWith("/api/")
                && !path.startsWith("/api/sign-")
                && !path.endsWith("/preview");
    }

    boolean takesVersion() {
        return Arrays.stream(handler.getMethod().getParameters())
                .map(parameter -> parameter.getAnnotation(RequestHeader.class))
                .anyMatch(header ->
                        header != null && Set.of(header.name(), header.value()).contains(HttpHeaders.IF_MATCH));
    }

    boolean reads() {
        return method.equals("GET");
    }

    boolean takesFile() {
        return method.equals("PUT") && path.endsWith("/{sha256}");
    }

    /** The address with the place and whatever else is known filled in; strangers' ids for the rest. */
    String address(Map<String, String> known) {
        return bare(known) + question();
    }

    /** What names the place of a PUT; what is put there gets an id of the caller's own. */
    Map<String, String> named(Map<String, String> known) {
        if (!method.equals("PUT")) {
            return known;
        }
        var named = new HashMap<>(known);
        named.keySet()
                .removeIf(name -> !NAMED_FREELY.contains(name)
                        && !Set.of("community", "company", "office", "year", "day", "sha256")
                                .contains(name));
        return named;
    }

    /** The same without a question. */
    String bare(Map<String, String> known) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        known.getOrDefault(variable.group(1), UUID.randomUUID().toString())));
    }

    private String question() {
        return question("", "");
    }

    /** What makes a list answer, with one question asked differently; the value as it stands in an address. */
    String question(String other, String value) {
        return questions().stream()
                .map(Route::asked)
                .filter(name -> name.equals(other) || QUESTIONS.containsKey(name))
                .map(name -> name + "=" + (name.equals(other) ? value : QUESTIONS.get(name)))
                .collect(Collectors.joining("&", "?", ""))
                .replaceFirst("^\\?$", "");
    }

    /** What a question is called in the address. */
    static String asked(Parameter question) {
        var named = question.getAnnotation(RequestParam.class).value();
        return named.isEmpty() ? question.getName() : named;
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
