package io.anju.kernel.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Runs {@code ops/roles.sql}, the one place where the roles of an installation are written down. */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static void make(Connection superuser, String password) throws IOException, SQLException {
        try (var script = DatabaseRoles.class.getResourceAsStream("/roles.sql");
                var sql = superuser.createStatement()) {
            if (script == null) {
                throw new IllegalStateException("The application lacks roles.sql");
            }
            sql.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(":'owner_password'", literal(password))
                    .replace(":'app_password'", literal(password)));
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
