package io.anju.evidence.fact;

import io.anju.evidence.ExpectationKind;
import io.anju.evidence.ExpectationKinds;
import io.anju.evidence.FactKind;
import io.anju.evidence.FactKinds;
import io.anju.evidence.PopulationKind;
import io.anju.evidence.PopulationKinds;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Every kind that any module registered. Two modules cannot register the same one. */
@Component
class RegisteredKinds {

    private record KeyAndVersion(String key, int version) {}

    private final Map<KeyAndVersion, FactKind> facts;
    private final Set<String> factKeys;
    private final Map<String, PopulationKind> populations;
    private final Map<String, ExpectationKind> expectations;

    RegisteredKinds(
            ObjectProvider<FactKinds> factKinds,
            ObjectProvider<PopulationKinds> populationKinds,
            ObjectProvider<ExpectationKinds> expectationKinds) {
        facts = factKinds.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(
                        kind -> new KeyAndVersion(kind.key(), kind.version()), Function.identity()));
        factKeys = facts.keySet().stream().map(KeyAndVersion::key).collect(Collectors.toUnmodifiableSet());
        populations = populationKinds.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(PopulationKind::key, Function.identity()));
        expectations = expectationKinds.stream()
                .flatMap(module -> module.kinds().stream())
                .collect(Collectors.toUnmodifiableMap(ExpectationKind::key, Function.identity()));
    }

    void require(String key, int version) {
        if (!facts.containsKey(new KeyAndVersion(key, version))) {
            throw new IllegalArgumentException("No module registered the fact kind " + key + " version " + version);
        }
    }

    /** In whichever version: what keeps a promise is chosen by the measure. */
    void requireFact(String key) {
        if (!factKeys.contains(key)) {
            throw new IllegalArgumentException("No module registered the fact kind " + key);
        }
    }

    void requireExpectation(String key) {
        if (!expectations.containsKey(key)) {
            throw new IllegalArgumentException("No module registered the expectation " + key);
        }
    }

    void requirePopulation(String key) {
        if (!populations.containsKey(key)) {
            throw new IllegalArgumentException("No module registered the population " + key);
        }
    }
}
