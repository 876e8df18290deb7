package io.anju.kernel.web;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When a session was last used is written down once a minute (once in a twentieth of its idle time, where that is shorter),
 * not at every request: reading then writes nothing. Nobody waits for the disk for it, and a crash may forget it. A session is
 * read and written by single statements outside any scope, which has no say in it, or in the transaction of whoever ends it.
 */
@Configuration(proxyBeanMethods = false)
class SessionWrites {

    static final Duration GRAIN = Duration.ofMinutes(1);
    static final int SHARE_OF_IDLE = 20;

    private static final String UPDATE = """
            with now (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id) as (
                values (?::char(36), ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36)))
            update spring_session s
               set session_id = now.session_id, last_access_time = now.last_access_time, expiry_time = now.expiry_time,
                   max_inactive_interval = now.max_inactive_interval, principal_name = now.principal_name
              from now
             where s.primary_id = now.primary_id
               and ((s.session_id, s.max_inactive_interval, s.principal_name)
                       is distinct from (now.session_id, now.max_inactive_interval, now.principal_name)
                    or now.last_access_time - s.last_access_time
                       >= least(%d, now.max_inactive_interval * 1000::bigint / %d)
                       and set_config('synchronous_commit', 'off', true) = 'off')
            """.formatted(GRAIN.toMillis(), SHARE_OF_IDLE);

    /** Where two statements belong together, a crash between them leaves a session that nobody is signed in with. */
    @Bean(defaultCandidate = false)
    @Qualifier("springSessionTransactionOperations")
    TransactionOperations springSessionTransactionOperations() {
        return TransactionOperations.withoutTransaction();
    }

    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> fewerWrites() {
        return sessions -> sessions.setUpdateSessionQuery(UPDATE);
    }
}
