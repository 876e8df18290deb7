-- Storing the same content again says that somebody still wants it: the time of the last storing counts.
grant update (stored_at) on stored_file to anju_app, anju_span;
