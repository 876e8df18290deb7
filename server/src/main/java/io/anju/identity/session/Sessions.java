package io.anju.identity.session;

import static org.springframework.security.web.context.HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The sign-ins of an account. Ending one takes effect at its next request, on whichever node that arrives. */
@Service
@Transactional
public class Sessions {

    /** Ended sessions stay in the list this long, so that a person can still see a stranger's. */
    static final Duration REMEMBERED = Duration.ofDays(30);

    private static final SecurityContext SIGNED_OUT = SecurityContextHolder.createEmptyContext();

    /** One sign-in. {@code live} is false when it was ended or ran out. */
    public record Row(
            UUID id,
            String method,
            String device,
            String address,
            OffsetDateTime firstSeen,
            OffsetDateTime lastSeen,
            String lastAddress,
            boolean live) {}

    private final JdbcClient sql;
    private final FindByIndexNameSessionRepository<? extends Session> web;
    private final Clock clock;

    Sessions(JdbcClient sql, FindByIndexNameSessionRepository<? extends Session> web, Clock clock) {
        this.sql = sql;
        this.web = web;
        this.clock = clock;
    }

    /** Which row of {@code account_session} an authentication came through; null for one by token. */
    public static @Nullable UUID of(@Nullable Authentication authentication) {
        return authentication != null && authentication.getDetails() instanceof UUID id ? id : null;
    }

    /**
     * @param method the key of a {@code SignInMethod}
     * @param userAgent as the browser sent it
     */
    public UUID open(UUID account, String method, @Nullable String userAgent, String address) {
        var id = Ids.next();
        sql.sql("""
                insert into account_session (id, account, method, device, address, first_seen, last_seen, last_address)
                values (:id, :account, :method, :device, :address, :now, :now, :address)
                """)
                .param("id", id)
                .param("account", account)
                .param("method", method)
                .param("device", Device.of(userAgent))
                .param("address", address)
                .param("now", now())
                .update();
        return id;
    }

    /** Unless somebody noted it within that time, or does so right now. A crash may forget it: nobody waits for the disk. */
    public void seen(UUID session, String address, Duration grain) {
        sql.sql("set local synchronous_commit = off").update();
        sql.sql("""
                update account_session set last_seen = :now, last_address = :address
                 where id = (select id from account_session where id = :id and last_seen <= :due for update skip locked)
                """)
                .param("now", now())
                .param("due", now().minus(grain))
                .param("address", address)
                .param("id", session)
                .update();
    }

    /** The live ones, and those of the last 30 days, newest first. */
    @Transactional(readOnly = true)
    public List<Row> list(UUID account) {
        var live = live(account);
        return sql.sql("""
                select id, method, device, address, first_seen, last_seen, last_address, ended_at is null as open
                  from account_session
                 where account = :account and last_seen > :since
                 order by last_seen desc limit 200
                """)
                .param("account", account)
                .param("since", now().minus(REMEMBERED))
                .query((row, n) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("method"),
                        row.getString("device"),
                        row.getString("address"),
                        row.getObject("first_seen", OffsetDateTime.class),
                        row.getObject("last_seen", OffsetDateTime.class),
                        row.getString("last_address"),
                        row.getBoolean("open") && live.containsKey(row.getObject("id", UUID.class))))
                .list();
    }

    /** @throws NotFound when the account has no such live session */
    public void end(UUID account, UUID session, Ending why) {
        var webSession = live(account).get(session);
        if (webSession == null) {
            throw new NotFound("identity.no-such-session");
        }
        close(session, why);
        web.deleteById(webSession);
    }

    /** Signs the account out everywhere but, where given, here. */
    public void endAll(UUID account, @Nullable UUID except, Ending why) {
        live(account).forEach((session, webSession) -> {
            if (!session.equals(except)) {
                close(session, why);
                web.deleteById(webSession);
            }
        });
    }

    /** Notes that a session is over; the web machinery has already dropped it. */
    public void close(UUID session, Ending why) {
        sql.sql("""
                update account_session set ended_at = :now, ended_because = :why where id = :id and ended_at is null
                """)
                .param("now", now())
                .param("why", why.key())
                .param("id", session)
                .update();
    }

    /** Our id of each live session → the web machinery's. */
    private Map<UUID, String> live(UUID account) {
        var live = new HashMap<UUID, String>();
        web.findByPrincipalName(account.toString()).forEach((webId, session) -> {
            var context = session.getAttributeOrDefault(SPRING_SECURITY_CONTEXT_KEY, SIGNED_OUT);
            var id = of(context.getAuthentication());
            if (id != null) {
                live.put(id, webId);
            }
        });
        return live;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
