package io.anju.files.store;

import static io.anju.files.store.CabinetModuleTests.hash;
import static io.anju.files.store.CabinetModuleTests.photo;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.files.FileIntegrity;
import io.anju.files.FileIntegrity.State;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody swapped or took away behind the application's back is noticed. */
@AnjuTest
class InspectionModuleTests {

    private static final byte[] SOMETHING_ELSE = "something else".getBytes(StandardCharsets.UTF_8);

    private final UUID community = Ids.next();
    private final UUID uploader = Ids.next();

    @Autowired
    Cabinet cabinet;

    @Autowired
    FileIntegrity files;

    @Autowired
    StoredFiles stored;

    @Autowired
    BusinessClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Value("${anju.data}")
    Path data;

    @Test
    void eachRenditionIsLookedAt() throws Exception {
        for (var rendition : Rendition.values()) {
            var photo = photo();
            take(cabinet, photo);
            assertThat(look(files, photo)).isEqualTo(State.WHOLE);

            Files.write(path(photo, rendition), SOMETHING_ELSE);
            assertThat(look(files, photo)).as("%s", rendition).isEqualTo(State.CHANGED);
            Files.delete(path(photo, rendition));
            assertThat(look(files, photo)).as("%s", rendition).isEqualTo(State.MISSING);
            Files.createDirectory(path(photo, rendition));
            assertThat(look(files, photo)).as("%s", rendition).isEqualTo(State.MISSING);
        }
    }

    @Test
    void aDocumentHasOnlyItsOriginalAndWhatIsNoHashIsNowhere() {
        var pdf = ("%PDF-1.7 " + uploader).getBytes(StandardCharsets.UTF_8);
        take(cabinet, pdf);

        assertThat(look(files, pdf)).isEqualTo(State.WHOLE);
        assertThat(Scope.span().get(() -> files.of(community, "../" + hash(pdf))))
                .isEqualTo(State.MISSING);
    }

    @Test
    void picturesFromBeforeTheirHashesWereNotedAreMadeAnewWhenThePhotoComesAgain() throws Exception {
        var photo = photo();
        take(cabinet, photo);
        in(() -> sql.sql("update stored_file set cleaned_sha256 = null, thumbnail_sha256 = null")
                .update());
        Files.write(path(photo, Rendition.CLEANED), SOMETHING_ELSE);
        assertThat(look(files, photo)).isEqualTo(State.WHOLE);

        take(cabinet, photo);

        assertThat(look(files, photo)).isEqualTo(State.WHOLE);
        Files.write(path(photo, Rendition.CLEANED), SOMETHING_ELSE);
        assertThat(look(files, photo)).isEqualTo(State.CHANGED);
    }

    @Test
    void anObjectStoreIsLookedAtInTheSameWay() throws Exception {
        var photo = photo();
        try (var objects = new ObjectStore()) {
            var bucket = Bucket.open(
                    new BucketProperties("anju", objects.endpoint(), "us-east-1", ObjectStore.ACCESS_KEY, "secret"));
            var there = new Inspection(stored, bucket);
            take(new Cabinet(stored, bucket, List.of(), clock, transactions), photo);
            assertThat(look(there, photo)).isEqualTo(State.WHOLE);

            bucket.write(community, hash(photo), Rendition.THUMBNAIL, SOMETHING_ELSE);
            assertThat(look(there, photo)).isEqualTo(State.CHANGED);
            bucket.remove(community, hash(photo));
            assertThat(look(there, photo)).isEqualTo(State.MISSING);
            bucket.destroy();
        }
    }

    private State look(FileIntegrity at, byte[] content) {
        return Scope.span().get(() -> at.of(community, hash(content)));
    }

    private void take(Cabinet into, byte[] content) {
        Scope.of(community, new Actor(uploader, null))
                .run(() -> into.take(community, hash(content), uploader, content));
    }

    private void in(Runnable work) {
        Scope.of(community, Actor.NOBODY)
                .run(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> work.run()));
    }

    private Path path(byte[] content, Rendition rendition) {
        return new Disk(data).path(community, hash(content), rendition);
    }
}
