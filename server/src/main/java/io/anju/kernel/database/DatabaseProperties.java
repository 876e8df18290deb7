package io.anju.kernel.database;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database lives.
 *
 * @param data folder for database, files and secrets of this installation
 * @param durable false only in tests: a crash may then lose what was acknowledged
 * @param key the key file; beside the data folder, with the suffix .key, unless named
 */
@ConfigurationProperties("anju")
public record DatabaseProperties(
        @DefaultValue("data") String data,
        @DefaultValue("true") boolean durable,
        @Nullable String key) {}
