package io.anju.kernel.web;

import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** For what stands before the application and asks whether to send it requests: a proxy, a watchdog. */
@RestController
class PulseController {

    private final JdbcClient sql;

    PulseController(JdbcClient sql) {
        this.sql = sql;
    }

    record Pulse(String status) {}

    /** Answers while the application can ask its database; 503 otherwise. */
    @GetMapping("/api/health")
    @OpenTo(Audience.ANYONE)
    Pulse health() {
        return new Pulse(sql.sql("select 'up'").query(String.class).single());
    }
}
