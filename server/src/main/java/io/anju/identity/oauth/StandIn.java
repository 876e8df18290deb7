package io.anju.identity.oauth;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The local stand-in for a platform that is not set up, in a demonstration or simulation only. It has a page of its own where
 * one chooses who to be, and its codes behave like the real ones: one use, five minutes, for one return address.
 */
class StandIn implements OAuthProvider {

    static final Duration LIFE = Duration.ofMinutes(5);

    private static final String ISSUER = "stand-in";

    private final Platform platform;
    private final JdbcClient sql;
    private final Clock clock;

    StandIn(Platform platform, JdbcClient sql, Clock clock) {
        this.platform = platform;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public String issuer() {
        return ISSUER;
    }

    @Override
    public URI authorizePage(String state, URI back) {
        return UriComponentsBuilder.fromPath("/stand-in/oauth/{platform}/authorize")
                .queryParam("redirect_uri", "{back}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(platform.key(), back, state)
                .toUri();
    }

    /** Lets the browser back with a code for the one it chose to be. */
    URI allow(String subject, String state, String back) {
        var code = Digests.word();
        var now = clock.instant();
        sql.sql("delete from oauth_stand_in_code where expires_at < :now")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        sql.sql("""
                insert into oauth_stand_in_code (code_hash, provider, subject, redirect_uri, expires_at)
                values (:code, :provider, :subject, :back, :until)
                """)
                .param("code", Digests.of(code))
                .param("provider", platform.key())
                .param("subject", subject)
                .param("back", back)
                .param("until", now.plus(LIFE).atOffset(ZoneOffset.UTC))
                .update();
        return UriComponentsBuilder.fromUriString(back)
                .queryParam("code", "{code}")
                .queryParam("state", "{state}")
                .encode()
                .buildAndExpand(code, state)
                .toUri();
    }

    @Override
    public String subject(String code, URI back) {
        return sql.sql("""
                delete from oauth_stand_in_code
                 where code_hash = :code and provider = :provider and redirect_uri = :back
                returning subject, expires_at
                """)
                .param("code", Digests.of(code))
                .param("provider", platform.key())
                .param("back", back.toString())
                .query((row, n) ->
                        new Used(row.getString("subject"), row.getObject("expires_at", OffsetDateTime.class)))
                .optional()
                .filter(used -> clock.instant().isBefore(used.expiresAt().toInstant()))
                .map(Used::subject)
                .orElseThrow(OAuthRefused.CodeUnknown::new);
    }

    private record Used(String subject, OffsetDateTime expiresAt) {}
}
