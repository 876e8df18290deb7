package io.anju.kernel.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class MigrationsTests {

    private static final Resource FIRST = file("a/V1__first.sql", "create table a ()");
    private static final Resource SECOND = file("a/V2__second.sql", "create table b ()");

    @Test
    void theOrderInWhichFilesAreFoundDoesNotMatter() throws IOException {
        assertThat(Migrations.fingerprint(FIRST, SECOND)).isEqualTo(Migrations.fingerprint(SECOND, FIRST));
    }

    @Test
    void anotherFileAnotherNameOrAnotherTextIsAnotherFingerprint() throws IOException {
        var one = Migrations.fingerprint(FIRST);
        assertThat(Migrations.fingerprint(FIRST, SECOND)).isNotEqualTo(one);
        assertThat(Migrations.fingerprint(file("b/V1__first.sql", "create table a ()")))
                .isNotEqualTo(one);
        assertThat(Migrations.fingerprint(file("a/V1__first.sql", "create table a (b int)")))
                .isNotEqualTo(one);
    }

    @Test
    void aFolderAndAJarWithTheSameFilesHaveTheSameFingerprint() throws IOException {
        var inJar = file("jar:file:/opt/anju.jar!", "a/V1__first.sql", "create table a ()");
        assertThat(Migrations.fingerprint(inJar)).isEqualTo(Migrations.fingerprint(FIRST));
    }

    private static Resource file(String name, String text) {
        return file("file:/work", name, text);
    }

    private static Resource file(String place, String name, String text) {
        return new ByteArrayResource(text.getBytes(UTF_8)) {
            @Override
            public URL getURL() throws MalformedURLException {
                return URI.create(place + "/db/migration/" + name).toURL();
            }
        };
    }
}
