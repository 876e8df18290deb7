package io.anju.servicedesk.ticket;

import io.anju.files.Files;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Nothing refers to a photo or a voice that is not here yet; a voice is one's own. */
@Component
class Photos {

    private final Files files;

    Photos(Files files) {
        this.files = files;
    }

    void require(List<String> photos) {
        if (!photos.stream().allMatch(files::exists)) {
            throw new Unacceptable("servicedesk.photo-missing", "photos");
        }
    }

    void requireVoice(@Nullable String voice) {
        if (voice != null && !files.isVoice(voice, Scope.current().actor().required())) {
            throw new Unacceptable("servicedesk.voice-missing", "voice");
        }
    }
}
