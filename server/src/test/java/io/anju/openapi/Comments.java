package io.anju.openapi;

import com.github.therapi.runtimejavadoc.Comment;
import com.github.therapi.runtimejavadoc.CommentFormatter;
import com.github.therapi.runtimejavadoc.RuntimeJavadoc;
import io.swagger.v3.oas.models.media.Schema;

/** Carries what the code's comments say over into the description: one text, read in both places. */
final class Comments {

    private static final CommentFormatter FORMATTER = new CommentFormatter();

    private Comments() {}

    static void describe(Schema<?> model, Class<?> type) {
        var comment = RuntimeJavadoc.getJavadoc(type);
        var about = text(comment.getComment());
        if (!about.isEmpty()) {
            model.setDescription(about);
        }
        for (var component : comment.getRecordComponents()) {
            var property = model.getProperties().get(component.getName());
            var says = text(component.getComment());
            if (property != null && !says.isEmpty()) {
                property.setDescription(says);
            }
        }
    }

    private static String text(Comment comment) {
        return FORMATTER
                .format(comment)
                .replaceAll("</?(code|p)>", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
