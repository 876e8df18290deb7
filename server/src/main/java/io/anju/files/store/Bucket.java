package io.anju.files.store;

import java.io.InputStream;
import java.net.URI;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * {@code <community>/<sha256>} in a bucket. A store answers a PUT when the object is durable and whole, so the row may follow.
 * Checksums are sent only where S3 requires them: other makers' stores do not know the newer ones, and the name is a hash.
 */
final class Bucket implements Shelf, DisposableBean {

    private static final int NOT_FOUND = 404;

    private final S3Client store;
    private final String bucket;

    private Bucket(S3Client store, String bucket) {
        this.store = store;
        this.bucket = bucket;
    }

    static Bucket open(BucketProperties properties) {
        var builder = S3Client.builder()
                .region(Region.of(properties.region()))
                .forcePathStyle(true)
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .credentialsProvider(credentials(properties))
                .httpClient(UrlConnectionHttpClient.create());
        if (properties.endpoint() != null) {
            builder.endpointOverride(URI.create(properties.endpoint()));
        }
        return new Bucket(builder.build(), Objects.requireNonNull(properties.bucket()));
    }

    private static AwsCredentialsProvider credentials(BucketProperties properties) {
        return properties.accessKey() == null || properties.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(properties.accessKey(), properties.secretKey()));
    }

    @Override
    public boolean has(UUID community, String sha256, Rendition rendition) {
        try {
            store.headObject(object -> object.bucket(bucket).key(key(community, sha256, rendition)));
            return true;
        } catch (S3Exception e) {
            return missing(e);
        }
    }

    @Override
    public void write(UUID community, String sha256, Rendition rendition, byte[] content) {
        store.putObject(
                object -> object.bucket(bucket).key(key(community, sha256, rendition)), RequestBody.fromBytes(content));
    }

    @Override
    public Optional<Resource> read(UUID community, String sha256, Rendition rendition) {
        try {
            var bytes = store.getObjectAsBytes(object -> object.bucket(bucket).key(key(community, sha256, rendition)));
            return Optional.of(new ByteArrayResource(bytes.asByteArray()));
        } catch (S3Exception e) {
            missing(e);
            return Optional.empty();
        }
    }

    @Override
    public Optional<InputStream> stream(UUID community, String sha256, Rendition rendition) {
        try {
            return Optional.of(store.getObject(object -> object.bucket(bucket).key(key(community, sha256, rendition))));
        } catch (S3Exception e) {
            missing(e);
            return Optional.empty();
        }
    }

    @Override
    public void remove(UUID community, String sha256) {
        Arrays.stream(Rendition.values())
                .forEach(rendition ->
                        store.deleteObject(object -> object.bucket(bucket).key(key(community, sha256, rendition))));
    }

    /** Only what is not there is expected: anything else goes up. */
    private static boolean missing(S3Exception e) {
        if (e.statusCode() != NOT_FOUND) {
            throw e;
        }
        return false;
    }

    private static String key(UUID community, String sha256, Rendition rendition) {
        return community + "/" + rendition.nameOf(sha256);
    }

    @Override
    public void destroy() {
        store.close();
    }
}
