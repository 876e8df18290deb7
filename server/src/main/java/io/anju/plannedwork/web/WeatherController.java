package io.anju.plannedwork.web;

import io.anju.evidence.Source;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Signature;
import io.anju.plannedwork.weather.WeatherBook;
import io.anju.plannedwork.weather.WeatherBook.Change;
import io.anju.plannedwork.weather.WeatherBook.Kind;
import io.anju.plannedwork.weather.WeatherBook.Spell;
import io.anju.plannedwork.weather.WeatherStations;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What the weather did: told by somebody there, or by a station that signs. */
@RestController
class WeatherController {

    private static final int LARGEST = 1_000;

    /** @param at in business time, at most 24 hours ago */
    record Telling(
            @NotNull Kind kind,
            @NotNull Change change,
            @NotNull Instant at) {}

    /** @param secret shown this once */
    record Station(String secret) {}

    private final WeatherBook book;
    private final WeatherStations stations;

    WeatherController(WeatherBook book, WeatherStations stations) {
        this.book = book;
        this.stations = stations;
    }

    /** It rains, or the rain is over (S09-005, S09-027); what is planned because of it begins. Telling it again changes nothing. */
    @PostMapping("/api/communities/{community}/weather-events")
    @Needs("weather.tell")
    Spell tell(@PathVariable UUID community, @Valid @RequestBody Telling body) {
        return book.tell(new WeatherBook.Told(body.kind(), body.change(), body.at()), Source.TYPED);
    }

    /** Connects the weather station of the community, or gives it another secret. */
    @PutMapping("/api/communities/{community}/weather-station")
    @Needs("planned.edit")
    Station connect(@PathVariable UUID community) {
        return new Station(stations.connect());
    }

    /** What a weather station tells; signed. The body is that of {@code weather-events}. */
    @PostMapping("/hooks/weather/{community}")
    @OpenTo(Audience.ANYONE)
    Spell take(@PathVariable UUID community, HttpServletRequest request) throws IOException {
        return stations.take(
                community,
                new Signature.Signed(
                        request.getHeader(Signature.TIMESTAMP),
                        request.getHeader(Signature.NONCE),
                        request.getHeader(Signature.SIGNATURE),
                        request.getInputStream().readNBytes(LARGEST)));
    }
}
