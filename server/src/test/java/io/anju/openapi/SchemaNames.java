package io.anju.openapi;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A nested record is named after the one it lies in, so that the desk's page and the resident's page are two things. Two
 * types that would still share a name are refused rather than mixed up.
 */
class SchemaNames extends TypeNameResolver {

    private final ConcurrentMap<String, Class<?>> taken = new ConcurrentHashMap<>();

    @Override
    protected String getNameOfClass(Class<?> type) {
        var name = nameOf(type);
        var other = taken.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(type + " and " + other + " would both be called " + name);
        }
        return name;
    }

    private static String nameOf(Class<?> type) {
        var outer = type.getEnclosingClass();
        var own = type.getSimpleName();
        if (outer == null) {
            return own;
        }
        var whole = Operations.noun(outer);
        if (own.startsWith(whole)) {
            return own;
        }
        return whole.endsWith(own) ? whole : whole + own;
    }
}
