package io.anju.files.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An object store that speaks S3, in place of the disk.
 *
 * @param bucket without one files lie on disk
 * @param endpoint for stores other than Amazon's, for example {@code https://minio.example:9000}
 * @param accessKey with {@code secretKey}; without them the SDK looks where it always looks (environment, instance role)
 */
@ConfigurationProperties("anju.files")
record BucketProperties(
        @Nullable String bucket,
        @Nullable String endpoint,
        @DefaultValue("us-east-1") String region,
        @Nullable String accessKey,
        @Nullable String secretKey) {}
