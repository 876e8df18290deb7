package io.anju.plannedwork.weather;

import io.anju.evidence.Source;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.KeyFile;
import io.anju.kernel.Lockbox;
import io.anju.kernel.Scope;
import io.anju.kernel.Signature;
import io.anju.plannedwork.weather.WeatherBook.Change;
import io.anju.plannedwork.weather.WeatherBook.Kind;
import io.anju.plannedwork.weather.WeatherBook.Spell;
import io.anju.plannedwork.weather.WeatherBook.Told;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The weather station or service of a community: it signs what it tells, as the telephone exchange does. */
@Service
public class WeatherStations {

    private static final int SECRET_BYTES = 32;

    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private final Lockbox box;
    private final WeatherBook book;
    private final JsonMapper json;
    private final BusinessClock businessClock;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    WeatherStations(
            JdbcClient sql,
            TransactionTemplate transaction,
            KeyFile keys,
            WeatherBook book,
            JsonMapper json,
            BusinessClock businessClock,
            Clock clock) {
        this.sql = sql;
        this.transaction = transaction;
        this.box = new Lockbox(keys, "weather-station-1");
        this.book = book;
        this.json = json;
        this.businessClock = businessClock;
        this.clock = clock;
    }

    /** A new secret, which the station has to sign with from now on; shown this once. */
    @Transactional
    public String connect() {
        var bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        var secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var community = Scope.current().requiredCommunity();
        sql.sql("""
                insert into weather_station (community, secret, set_at) values (:community, :secret, :now)
                on conflict (community) do update set secret = excluded.secret, set_at = excluded.set_at
                """)
                .param("community", community)
                .param("secret", box.lock(secret.getBytes(StandardCharsets.UTF_8), community.toString()))
                .param("now", businessClock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return secret;
    }

    /**
     * What a station tells, if it is signed and fresh.
     *
     * @throws WeatherRefused when no station of the community signed it just now, or it cannot be read
     */
    public Spell take(UUID community, Signature.Signed signed) {
        return Scope.of(community, Actor.NOBODY)
                .get(() -> Objects.requireNonNull(transaction.execute(status -> heard(community, signed))));
    }

    private Spell heard(UUID community, Signature.Signed signed) {
        if (signature(community)
                .filter(signature -> signature.fits(signed, clock.instant()))
                .isEmpty()) {
            throw new WeatherRefused.NotSigned();
        }
        return book.tell(read(signed.body()), Source.MEASURED);
    }

    private Told read(byte[] body) {
        try {
            var told = json.readTree(body);
            return new Told(
                    Kind.valueOf(word(told, "kind")),
                    Change.valueOf(word(told, "change")),
                    Instant.parse(told.path("at").asString("")));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new WeatherRefused.Unreadable();
        }
    }

    private static String word(JsonNode told, String name) {
        return told.path(name).asString("").toUpperCase(Locale.ROOT);
    }

    private Optional<Signature> signature(UUID community) {
        return sql.sql("select secret from weather_station where community = :community")
                .param("community", community)
                .query((row, n) -> row.getBytes("secret"))
                .optional()
                .map(secret ->
                        new Signature(new String(box.unlock(secret, community.toString()), StandardCharsets.UTF_8)));
    }
}
