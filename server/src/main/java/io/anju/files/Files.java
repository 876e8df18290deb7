package io.anju.files;

import java.util.Set;
import java.util.UUID;
import org.springframework.core.io.Resource;

/** Files of the community in scope, for other modules. They keep hashes, never paths. */
public interface Files {

    /** No file is larger than this, in bytes. */
    int LARGEST = 20_000_000;

    /** What was taken in. */
    record Taken(String sha256, String type, int size) {}

    /** A file to hand out; of a photo, what never says where it was taken. */
    record Handed(Resource content, String type, boolean photo) {}

    /** Whether somebody has stored this content; false for what is no SHA-256 in lower-case hex. */
    boolean exists(String sha256);

    /** The same of each of many. */
    boolean all(Set<String> sha256);

    /** Whether it is a voice that the account may hear; false also for what is no SHA-256 in lower-case hex. */
    boolean isVoice(String sha256, UUID account);

    /**
     * Answers when content and row are durable. The same content again changes nothing but who may read it.
     *
     * @throws io.anju.kernel.Refusal when the bytes are no photo or document, too large, or not of that hash
     */
    Taken take(String sha256, UUID uploader, byte[] bytes);

    /**
     * The same of bytes that come with no hash: made here, or sent by who knows of none.
     *
     * @throws io.anju.kernel.Refusal when they are no photo or document, or too large
     */
    Taken take(UUID uploader, byte[] bytes);

    /** @throws io.anju.kernel.NotFound also when the account may not know that it is there */
    Handed hand(String sha256, UUID account);
}
