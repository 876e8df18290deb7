package io.anju.servicedesk.ticket;

import io.anju.files.Files;
import io.anju.kernel.Unacceptable;
import java.util.List;
import org.springframework.stereotype.Component;

/** Nothing refers to a photo that is not here yet. */
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
}
