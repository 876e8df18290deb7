package io.anju.kernel.web;

import io.anju.kernel.OwnTransactions;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Where commands open their transactions themselves, read from the controllers at the first command. */
@Component
class OwnTransactionRoutes {

    private final SingletonSupplier<List<PathPattern>> patterns;

    OwnTransactionRoutes(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> mapping) {
        this.patterns = SingletonSupplier.of(() -> declared(mapping.getObject()));
    }

    boolean include(String path) {
        var asked = PathContainer.parsePath(path);
        return patterns.obtain().stream().anyMatch(pattern -> pattern.matches(asked));
    }

    private static List<PathPattern> declared(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(route -> route.getValue().hasMethodAnnotation(OwnTransactions.class))
                .map(route -> route.getKey().getPathPatternsCondition())
                .flatMap(condition -> condition == null ? Stream.of() : condition.getPatterns().stream())
                .toList();
    }
}
