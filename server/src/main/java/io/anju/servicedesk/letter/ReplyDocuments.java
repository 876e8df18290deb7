package io.anju.servicedesk.letter;

import io.anju.files.Files;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What went to an office: pictures of its pages, or a PDF. */
@Component
@Transactional
class ReplyDocuments {

    private static final String PDF = "application/pdf";

    private final JdbcClient sql;
    private final Files files;

    ReplyDocuments(JdbcClient sql, Files files) {
        this.sql = sql;
        this.files = files;
    }

    /**
     * Which of the files are pictures, in their order.
     *
     * @throws Unacceptable when one is neither picture nor PDF, or none that the caller may open
     */
    Map<String, Boolean> pictures(List<String> documents) {
        var pictures = new LinkedHashMap<String, Boolean>();
        documents.forEach(document -> pictures.put(document, isPicture(document)));
        return pictures;
    }

    private boolean isPicture(String document) {
        try {
            var file = files.hand(document, Scope.current().actor().required());
            if (!file.photo() && !file.type().equals(PDF)) {
                throw new Unacceptable("servicedesk.no-reply-document", "documents");
            }
            return file.photo();
        } catch (NotFound e) {
            throw new Unacceptable("servicedesk.photo-missing", "documents");
        }
    }

    void keep(UUID letter, Map<String, Boolean> pictures) {
        sql.sql("""
                insert into letter_document (community, letter, n, sha256, picture)
                select :community, :letter, n, sha256, picture
                  from unnest(:documents::text[], :pictures::boolean[]) with ordinality as told (sha256, picture, n)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("letter", letter)
                .param("documents", pictures.keySet().toArray(String[]::new))
                .param("pictures", pictures.values().toArray(Boolean[]::new))
                .update();
    }

    /** Of many letters at once; those without any are left out. */
    @Transactional(readOnly = true)
    public Map<UUID, List<LetterBoard.Document>> of(Collection<UUID> letters) {
        var documents = new HashMap<UUID, List<LetterBoard.Document>>();
        sql.sql("""
                select letter, sha256, picture from letter_document
                 where community = :community and letter = any(:letters::text[]::uuid[]) order by letter, n
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("letters", letters.stream().map(UUID::toString).toArray(String[]::new))
                .query(row -> {
                    documents
                            .computeIfAbsent(row.getObject("letter", UUID.class), letter -> new ArrayList<>())
                            .add(new LetterBoard.Document(row.getString("sha256"), row.getBoolean("picture")));
                });
        return documents;
    }
}
