package io.anju.evidence.seal;

import io.anju.evidence.seal.Problem.Kind;
import io.anju.files.FileIntegrity;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Reads the files of the photos that sealed facts show, one after the other. The seal covers their hashes; what lies under them
 * on the disk or in the bucket only this shows. Neither the sweep nor erasing takes such a file: what is missing was taken away.
 */
@Component
class SealedPhotos {

    private static final int PHOTOS = 1_000;

    /** One photo of a fact, the {@code n}th, as the fact names it. */
    record Shown(UUID fact, int n, String sha256) {

        static final Shown BEFORE_ALL = new Shown(new UUID(0, 0), 0, "");

        String about() {
            return fact + "#" + n;
        }
    }

    private final SealReads reads;
    private final FileIntegrity files;

    SealedPhotos(SealReads reads, FileIntegrity files) {
        this.reads = reads;
        this.files = files;
    }

    /** Those of the facts in these batches. */
    void check(UUID community, int from, int to, Findings findings) {
        var page = reads.photos(community, from, to, Shown.BEFORE_ALL, PHOTOS);
        while (!page.isEmpty()) {
            page.forEach(photo -> check(community, photo, findings));
            page = reads.photos(community, from, to, page.getLast(), PHOTOS);
        }
    }

    private void check(UUID community, Shown photo, Findings findings) {
        switch (files.of(community, photo.sha256())) {
            case WHOLE -> {}
            case CHANGED -> findings.add(Kind.PHOTO_CHANGED, photo.about());
            case MISSING -> findings.add(Kind.PHOTO_MISSING, photo.about());
        }
    }
}
