package io.anju.kernel.database;

import java.util.List;

/**
 * The roles of an installation: anju_owner owns the tables and migrates; anju_app serves requests and owns nothing;
 * anju_span and anju_headquarters are entered for jobs and for a company's roll-ups. The same statements stand in
 * ops/roles.sql for a PostgreSQL of one's own.
 */
final class DatabaseRoles {

    private DatabaseRoles() {}

    static List<String> statements(String password) {
        return List.of(
                "alter role postgres password '" + password + "'",
                role("anju_owner login password '" + password + "'"),
                role("anju_app login password '" + password + "'"),
                role("anju_span nologin"),
                role("anju_headquarters nologin"),
                "grant anju_span to anju_app with inherit false, set true",
                "grant anju_headquarters to anju_app with inherit false, set true",
                "grant create on database postgres to anju_owner",
                "grant usage, create on schema public to anju_owner",
                "grant usage on schema public to anju_app, anju_span, anju_headquarters",
                extension("btree_gist"),
                extension("pg_trgm"));
    }

    private static String role(String definition) {
        return "do $$ begin create role " + definition + "; exception when duplicate_object then null; end $$";
    }

    private static String extension(String name) {
        return "create extension if not exists " + name;
    }
}
