package io.anju.evidence.fact;

import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind that any module registered. Two modules cannot register the same key and version. */
@Component
class RegisteredKinds {

    private record KeyAndVersion(String key, int version) {}

    private final Map<KeyAndVersion, FactKind> kinds;

    RegisteredKinds(ObjectProvider<FactKinds> modules) {
        kinds = modules.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(
                        kind -> new KeyAndVersion(kind.key(), kind.version()), Function.identity()));
    }

    void require(String key, int version) {
        if (!kinds.containsKey(new KeyAndVersion(key, version))) {
            throw new IllegalArgumentException("No module registered the fact kind " + key + " version " + version);
        }
    }
}
