package io.anju.identity.oidc;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The providers of this installation, by name; usually none. */
@Component
public class OidcProviders {

    /** What a sign-in page shows. */
    public record Offer(String name, String title) {}

    private final Map<String, OidcProvider> byName;

    OidcProviders(OidcProperties properties, Clock clock) {
        byName = properties.oidc().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, entry -> new OidcProvider(entry.getValue(), clock)));
    }

    public List<Offer> offered() {
        return byName.entrySet().stream()
                .map(entry ->
                        new Offer(entry.getKey(), entry.getValue().settings().title()))
                .sorted(Comparator.comparing(Offer::name))
                .toList();
    }

    /** @throws OidcRefused.NotOffered when it is not set up here */
    OidcProvider required(String name) {
        return Optional.ofNullable(byName.get(name)).orElseThrow(OidcRefused.NotOffered::new);
    }
}
