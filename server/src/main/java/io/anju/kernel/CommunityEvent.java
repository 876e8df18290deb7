package io.anju.kernel;

import java.util.UUID;

/** An event about one community's rows: its listeners run in that community's scope. */
public interface CommunityEvent {

    UUID community();
}
