package io.anju.files.store;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The disk, unless a bucket is named. */
@Configuration(proxyBeanMethods = false)
class ShelfConfiguration {

    @Bean
    Shelf shelf(@Value("${anju.data:data}") Path data, BucketProperties properties) {
        return properties.bucket() == null ? new Disk(data) : Bucket.open(properties);
    }
}
