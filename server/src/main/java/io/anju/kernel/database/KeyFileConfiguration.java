package io.anju.kernel.database;

import io.anju.kernel.KeyFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class KeyFileConfiguration {

    @Bean
    KeyFile keyFile(DatabaseProperties properties) throws IOException {
        var data = Path.of(properties.data()).toAbsolutePath();
        var file = properties.key() == null ? Path.of(data + ".key") : Path.of(properties.key());
        Files.createDirectories(data);
        return new KeyFile(file);
    }
}
