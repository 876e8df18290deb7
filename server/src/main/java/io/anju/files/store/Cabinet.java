package io.anju.files.store;

import io.anju.files.FileAccess;
import io.anju.files.Files;
import io.anju.files.image.Photo;
import io.anju.files.image.UnreadableImage;
import io.anju.files.store.StoredFiles.Content;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes files in and hands them out. What it hands out of a photo never says where it was taken. */
@Component
public class Cabinet implements Files {

    private static final long MOST_PIXELS = 50_000_000;

    private final StoredFiles files;
    private final Shelf shelf;
    private final List<FileAccess> accesses;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    Cabinet(
            StoredFiles files,
            Shelf shelf,
            List<FileAccess> accesses,
            BusinessClock clock,
            PlatformTransactionManager transactions) {
        this.files = files;
        this.shelf = shelf;
        this.accesses = accesses;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean exists(String sha256) {
        return !files.of(Scope.current().requiredCommunity(), sha256).isEmpty();
    }

    @Override
    public boolean all(Set<String> sha256) {
        return files.all(Scope.current().requiredCommunity(), sha256);
    }

    @Override
    public boolean isVoice(String sha256, UUID account) {
        var stored = files.of(Scope.current().requiredCommunity(), sha256);
        return !stored.isEmpty() && stored.getFirst().type().startsWith("audio/") && mayRead(stored, sha256, account);
    }

    @Override
    public Taken take(String sha256, UUID uploader, byte[] bytes) {
        return take(Scope.current().requiredCommunity(), sha256, uploader, bytes);
    }

    @Override
    public Taken take(UUID uploader, byte[] bytes) {
        requireSize(bytes);
        return keep(new Content(Scope.current().requiredCommunity(), hash(bytes)), uploader, bytes);
    }

    @Override
    public Handed hand(String sha256, UUID account) {
        return hand(Scope.current().requiredCommunity(), sha256, account);
    }

    public Taken take(UUID community, String sha256, UUID uploader, byte[] bytes) {
        requireSize(bytes);
        if (!sha256.equals(hash(bytes))) {
            throw new FileRefused.WrongHash();
        }
        return keep(new Content(community, sha256), uploader, bytes);
    }

    private static void requireSize(byte[] bytes) {
        if (bytes.length == 0) {
            throw new FileRefused.Empty();
        }
        if (bytes.length > LARGEST) {
            throw new FileRefused.TooLarge();
        }
    }

    private Taken keep(Content content, UUID uploader, byte[] bytes) {
        var type = FileType.of(bytes);
        if (bytes.length > type.largest()) {
            throw new FileRefused.TooLarge();
        }
        checkParts(type, bytes);
        var renditions = renditions(type, bytes);
        transaction.executeWithoutResult(status -> {
            files.lock(content);
            var hashes = files.renditions(content);
            renditions.forEach((rendition, picture) -> {
                if (!hashes.containsKey(rendition) || !shelf.has(content.community(), content.sha256(), rendition)) {
                    shelf.write(content.community(), content.sha256(), rendition, picture);
                    hashes.put(rendition, hash(picture));
                }
            });
            files.add(content, uploader, type, bytes.length, clock.instant());
            if (type.isPhoto()) {
                files.note(content, hashes);
            }
        });
        return new Taken(content.sha256(), type.mediaType(), bytes.length);
    }

    private static void checkParts(FileType type, byte[] bytes) {
        if (type == FileType.XLSX) {
            OfficeFile.WORKBOOK.check(bytes);
        } else if (type == FileType.DOCX) {
            OfficeFile.LETTER.check(bytes);
        }
    }

    private static Map<Rendition, byte[]> renditions(FileType type, byte[] bytes) {
        var renditions = new EnumMap<Rendition, byte[]>(Rendition.class);
        renditions.put(Rendition.ORIGINAL, bytes);
        if (type.isPhoto()) {
            try {
                var photo = type == FileType.JPEG ? Photo.jpeg(bytes) : Photo.png(bytes);
                if (photo.pixels() > MOST_PIXELS) {
                    throw new FileRefused.TooManyPixels();
                }
                renditions.put(Rendition.CLEANED, photo.cleaned());
                renditions.put(Rendition.THUMBNAIL, photo.thumbnail());
            } catch (UnreadableImage e) {
                throw new FileRefused.Unreadable();
            }
        }
        return renditions;
    }

    public Handed hand(UUID community, String sha256, UUID account) {
        var type = readable(community, sha256, account);
        var photo = type.startsWith("image/");
        return handed(community, sha256, photo ? Rendition.CLEANED : Rendition.ORIGINAL, type);
    }

    /** @throws NotFound also for what is no photo */
    public Handed handThumbnail(UUID community, String sha256, UUID account) {
        readable(community, sha256, account);
        return handed(community, sha256, Rendition.THUMBNAIL, FileType.JPEG.mediaType());
    }

    private Handed handed(UUID community, String sha256, Rendition rendition, String type) {
        var content = shelf.read(community, sha256, rendition).orElseThrow(() -> new NotFound("files.not-found"));
        return new Handed(content, type, type.startsWith("image/"));
    }

    private String readable(UUID community, String sha256, UUID account) {
        var stored = files.of(community, sha256);
        if (stored.isEmpty() || !mayRead(stored, sha256, account)) {
            throw new NotFound("files.not-found");
        }
        return stored.getFirst().type();
    }

    private boolean mayRead(List<StoredFiles.Stored> stored, String sha256, UUID account) {
        return stored.stream().anyMatch(file -> file.uploader().equals(account))
                || accesses.stream().anyMatch(access -> access.mayRead(sha256, account));
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
