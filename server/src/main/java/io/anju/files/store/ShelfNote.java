package io.anju.files.store;

import io.anju.kernel.BucketNote;
import java.nio.file.Path;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Notes at each start where files lie, for backups. A command that only looks may not know it, and notes nothing. */
@Component
@Profile("!verify")
class ShelfNote implements SmartInitializingSingleton {

    private final Path data;
    private final BucketProperties properties;

    ShelfNote(@Value("${anju.data:data}") Path data, BucketProperties properties) {
        this.data = data;
        this.properties = properties;
    }

    @Override
    public void afterSingletonsInstantiated() {
        BucketNote.keep(data, properties.bucket());
    }
}
