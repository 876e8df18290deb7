package io.anju.files.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import io.anju.files.FileAccess;
import io.anju.files.FileUse;
import io.anju.files.Files;
import io.anju.files.store.FileRefused.Empty;
import io.anju.files.store.FileRefused.Heic;
import io.anju.files.store.FileRefused.TooLarge;
import io.anju.files.store.FileRefused.TooManyPixels;
import io.anju.files.store.FileRefused.UnknownType;
import io.anju.files.store.FileRefused.Unreadable;
import io.anju.files.store.FileRefused.WrongHash;
import io.anju.kernel.Actor;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.Ids;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.testing.AnjuTest;
import io.anju.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

@AnjuTest
class CabinetModuleTests {

    private final UUID community = Ids.next();
    private final UUID uploader = Ids.next();
    private final UUID somebodyElse = Ids.next();

    @Autowired
    Cabinet cabinet;

    @Autowired
    Files files;

    @Autowired
    StoredFiles stored;

    @Autowired
    Shelf shelf;

    @Value("${anju.data}")
    Path data;

    @Autowired
    BusinessClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @Test
    void whoStoredAPhotoReadsItCleanedAndSmall() throws Exception {
        var photo = photo();
        take(photo);
        take(photo);

        var handed = in(community, () -> cabinet.hand(community, hash(photo), uploader));
        var small = in(community, () -> cabinet.handThumbnail(community, hash(photo), uploader));

        assertThat(handed.type()).isEqualTo("image/png");
        assertThat(handed.content().exists()).isTrue();
        assertThat(small.type()).isEqualTo("image/jpeg");
        assertThat(small.content().exists()).isTrue();
        assertThat(new Disk(data).path(community, hash(photo), Rendition.ORIGINAL))
                .hasBinaryContent(photo);
        assertThat(in(community, () -> files.exists(hash(photo)))).isTrue();
        assertThat(in(community, () -> files.take(uploader, photo)).sha256()).isEqualTo(hash(photo));
    }

    @Test
    void othersReadItOnlyWhenAModuleSaysSo() throws Exception {
        var photo = photo();
        take(photo);
        FileAccess access = (sha256, account) -> account.equals(somebodyElse);
        var asked = new Cabinet(stored, shelf, List.of(access), clock, transactions);

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> in(community, () -> cabinet.hand(community, hash(photo), somebodyElse)));
        assertThat(in(community, () -> asked.hand(community, hash(photo), somebodyElse))
                        .content()
                        .exists())
                .isTrue();
        assertThat(in(Ids.next(), () -> files.exists(hash(photo)))).isFalse();
    }

    @Test
    void documentsAreTakenAsTheyAre() throws IOException {
        var pdf = "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8);
        var workbook = OfficeFileTests.zip(10, "[Content_Types].xml", "xl/workbook.xml");

        assertThat(take(pdf).type()).isEqualTo("application/pdf");
        assertThat(take(workbook).type()).contains("spreadsheetml");
        assertThat(in(community, () -> cabinet.hand(community, hash(pdf), uploader))
                        .content()
                        .getContentAsByteArray())
                .isEqualTo(pdf);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> in(community, () -> cabinet.handThumbnail(community, hash(pdf), uploader)));
    }

    @Test
    void whatIsNotAsItShouldBeIsRefused() throws Exception {
        var photo = photo();
        assertThatExceptionOfType(WrongHash.class)
                .isThrownBy(() -> cabinet.take(community, "0".repeat(64), uploader, photo));
        assertThatExceptionOfType(Empty.class).isThrownBy(() -> take(new byte[0]));
        assertThatExceptionOfType(UnknownType.class).isThrownBy(() -> take("MZ".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Heic.class)
                .isThrownBy(() -> take("\0\0\0\u0018ftypheic\0\0\0\0".getBytes(StandardCharsets.UTF_8)));
        assertThatExceptionOfType(Unreadable.class).isThrownBy(() -> take(Arrays.copyOf(photo, 60)));
        var bomb = photo.clone();
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        assertThatExceptionOfType(TooManyPixels.class).isThrownBy(() -> take(bomb));
        assertThatExceptionOfType(TooLarge.class).isThrownBy(() -> take(Arrays.copyOf(photo, FileType.PHOTO + 1)));
        assertThat(in(community, () -> files.exists(hash(bomb)))).isFalse();
    }

    @Test
    void whatNothingRefersToIsSweptAfterThirtyDays() throws Exception {
        var used = photo();
        var orphan = photo();
        take(used);
        take(orphan);
        FileUse use = (where, hashes) -> Set.of(hash(used));

        sweep(List.of(use), Duration.ofDays(29));
        assertThat(in(community, () -> files.exists(hash(orphan)))).isTrue();
        sweep(List.of(), Duration.ofDays(31));
        assertThat(in(community, () -> files.exists(hash(orphan)))).isTrue();
        sweep(List.of(use), Duration.ofDays(31));
        assertThat(in(community, () -> files.exists(hash(orphan)))).isFalse();
        assertThat(new Disk(data).path(community, hash(orphan), Rendition.ORIGINAL))
                .doesNotExist();
        assertThat(in(community, () -> files.exists(hash(used)))).isTrue();

        take(orphan);
        assertThat(new Disk(data).path(community, hash(orphan), Rendition.CLEANED))
                .exists();
    }

    @Test
    void whoStoresItAgainMayWaitAsLongAgain() throws Exception {
        var photo = photo();
        take(photo);
        var later = new Cabinet(stored, shelf, List.of(), after(Duration.ofDays(20)), transactions);
        in(community, () -> later.take(community, hash(photo), uploader, photo));
        FileUse nothing = (where, hashes) -> Set.of();

        sweep(List.of(nothing), Duration.ofDays(45));
        assertThat(in(community, () -> files.exists(hash(photo)))).isTrue();
        sweep(List.of(nothing), Duration.ofDays(51));
        assertThat(in(community, () -> files.exists(hash(photo)))).isFalse();
    }

    @Test
    void noRowEverMissesItsFile() throws Exception {
        var photo = photo();
        take(photo);
        FileUse others = (where, hashes) -> where.equals(community) ? Set.of() : Set.copyOf(hashes);
        var cutOff = mock(Shelf.class);
        doThrow(new IllegalStateException("the store is gone")).when(cutOff).remove(community, hash(photo));
        var sweep = new OrphanSweep(stored, cutOff, List.of(others), after(Duration.ofDays(31)), transactions);

        assertThatIllegalStateException().isThrownBy(() -> sweep(sweep));

        assertThat(in(community, () -> files.exists(hash(photo))))
                .as("what ends midway brings no row back")
                .isFalse();
    }

    @Test
    void theFileGoesAfterTheRowsAreGoneForEverybody() throws Exception {
        var photo = photo();
        take(photo);
        FileUse others = (where, hashes) -> where.equals(community) ? Set.of() : Set.copyOf(hashes);
        var elsewhere = new TransactionTemplate(transactions);
        elsewhere.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var seen = new ArrayList<Boolean>();
        var watched = mock(Shelf.class);
        doAnswer(removal -> seen.add(in(community, () -> elsewhere.execute(status -> files.exists(hash(photo))))))
                .when(watched)
                .remove(community, hash(photo));

        sweep(new OrphanSweep(stored, watched, List.of(others), after(Duration.ofDays(31)), transactions));

        assertThat(seen).containsExactly(false);
    }

    @Test
    void anObjectStoreTakesTheDisksPlace() throws Exception {
        var photo = photo();
        try (var objects = new ObjectStore()) {
            var bucket = Bucket.open(
                    new BucketProperties("anju", objects.endpoint(), "us-east-1", ObjectStore.ACCESS_KEY, "secret"));
            var there = new Cabinet(stored, bucket, List.of(), clock, transactions);
            in(community, () -> there.take(community, hash(photo), uploader, photo));
            in(community, () -> there.take(community, hash(photo), uploader, photo));

            assertThat(objects.names())
                    .containsExactlyInAnyOrder(
                            "/anju/" + community + "/" + hash(photo),
                            "/anju/" + community + "/" + hash(photo) + ".cleaned",
                            "/anju/" + community + "/" + hash(photo) + ".thumbnail");
            assertThat(in(community, () -> there.hand(community, hash(photo), uploader))
                            .content()
                            .getContentAsByteArray())
                    .isEqualTo(objects.content("/anju/" + community + "/" + hash(photo) + ".cleaned"));

            bucket.remove(community, hash(photo));
            bucket.remove(community, hash(photo));
            assertThat(objects.names()).isEmpty();
            assertThat(bucket.has(community, hash(photo), Rendition.ORIGINAL)).isFalse();
            assertThatExceptionOfType(NotFound.class)
                    .isThrownBy(() -> in(community, () -> there.hand(community, hash(photo), uploader)));
            bucket.destroy();
        }
    }

    @Test
    void whoHasNotSignedInIsTurnedAway() throws Exception {
        var photo = photo();
        var path = "/api/communities/" + community + "/files/" + hash(photo);

        assertThat(new Browser(port).put(path, "image/png", photo).status()).isEqualTo(401);
        assertThat(new Browser(port).get(path).status()).isEqualTo(401);
    }

    private void sweep(List<FileUse> uses, Duration later) {
        sweep(new OrphanSweep(stored, shelf, uses, after(later), transactions));
    }

    /** As the scheduler does it. */
    private static void sweep(OrphanSweep sweep) {
        assertThat(sweep.inOneTransaction()).isFalse();
        Scope.span().run(sweep::run);
    }

    private BusinessClock after(Duration later) {
        return () -> clock.instant().plus(later);
    }

    private Files.Taken take(byte[] bytes) {
        return in(community, () -> cabinet.take(community, hash(bytes), uploader, bytes));
    }

    private <T> T in(UUID where, Supplier<T> work) {
        return Scope.of(where, new Actor(uploader, null)).get(work);
    }

    /** No two are alike. */
    static byte[] photo() throws IOException {
        var image = new BufferedImage(600, 400, BufferedImage.TYPE_INT_RGB);
        image.setRGB(1, 1, new Random().nextInt());
        image.setRGB(2, 1, new Random().nextInt());
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
