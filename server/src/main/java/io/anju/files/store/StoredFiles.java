package io.anju.files.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The table's side: who stored what. */
@Component
class StoredFiles {

    private final JdbcClient sql;

    StoredFiles(JdbcClient sql) {
        this.sql = sql;
    }

    record Stored(String type, UUID uploader) {}

    record Content(UUID community, String sha256) {}

    /** One per person who stored the content. */
    @Transactional(readOnly = true)
    public List<Stored> of(UUID community, String sha256) {
        return sql.sql("select type, uploader from stored_file where community = :community and sha256 = :sha256")
                .param("community", community)
                .param("sha256", sha256)
                .query((row, n) -> new Stored(row.getString("type"), row.getObject("uploader", UUID.class)))
                .list();
    }

    /** Whether somebody has stored each of them. */
    @Transactional(readOnly = true)
    public boolean all(UUID community, Set<String> sha256) {
        return sql.sql("""
                select count(distinct sha256) = :wanted from stored_file
                 where community = :community and sha256 = any (:hashes::text[])
                """)
                .param("wanted", sha256.size())
                .param("community", community)
                .param("hashes", sha256.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    /** Keeps uploads of one content and its removal apart until the transaction ends. */
    void lock(Content content) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))::text")
                .param("name", content.community() + "/" + content.sha256())
                .query(String.class)
                .single();
    }

    /** The same person storing it again renews it. */
    void add(Content content, UUID uploader, FileType type, int size, Instant at) {
        sql.sql("""
                insert into stored_file (community, sha256, uploader, type, size, stored_at)
                values (:community, :sha256, :uploader, :type, :size, :at)
                on conflict (community, sha256, uploader) do update
                   set stored_at = greatest(stored_file.stored_at, excluded.stored_at)
                """)
                .param("community", content.community())
                .param("sha256", content.sha256())
                .param("uploader", uploader)
                .param("type", type.mediaType())
                .param("size", size)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What each rendition hashes to: the original as its name says, a picture made of it as was noted, if it was. */
    @Transactional(readOnly = true)
    public Map<Rendition, String> renditions(Content content) {
        var hashes = new EnumMap<Rendition, String>(Rendition.class);
        hashes.put(Rendition.ORIGINAL, content.sha256());
        sql.sql("""
                select cleaned_sha256, thumbnail_sha256 from stored_file
                 where community = :community and sha256 = :sha256 and cleaned_sha256 is not null
                 limit 1
                """)
                .param("community", content.community())
                .param("sha256", content.sha256())
                .query(row -> {
                    hashes.put(Rendition.CLEANED, row.getString("cleaned_sha256"));
                    hashes.put(Rendition.THUMBNAIL, row.getString("thumbnail_sha256"));
                });
        return hashes;
    }

    /** Notes what the pictures made of a photo hash to, for whoever stored it. */
    void note(Content content, Map<Rendition, String> renditions) {
        sql.sql("""
                update stored_file set cleaned_sha256 = :cleaned, thumbnail_sha256 = :thumbnail
                 where community = :community and sha256 = :sha256
                """)
                .param("cleaned", renditions.get(Rendition.CLEANED))
                .param("thumbnail", renditions.get(Rendition.THUMBNAIL))
                .param("community", content.community())
                .param("sha256", content.sha256())
                .update();
    }

    List<Content> lastStoredBefore(Instant before, Content after, int limit) {
        return sql.sql("""
                select community, sha256
                  from stored_file
                 where (community, sha256) > (:community, :sha256)
                 group by community, sha256
                having max(stored_at) < :before
                 order by community, sha256
                 limit :limit
                """)
                .param("community", after.community())
                .param("sha256", after.sha256())
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Content(row.getObject("community", UUID.class), row.getString("sha256")))
                .list();
    }

    /** False when somebody stored it anew meanwhile. */
    boolean remove(Content content, Instant before) {
        return sql.sql("""
                delete from stored_file
                 where community = :community and sha256 = :sha256
                   and not exists (select from stored_file newer
                                    where newer.community = :community and newer.sha256 = :sha256
                                      and newer.stored_at >= :before)
                """)
                        .param("community", content.community())
                        .param("sha256", content.sha256())
                        .param("before", before.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }
}
