-- A home that changes hands on a day to come: how many codes on paper end with it is known on that day.
grant update (ended_codes) on transfer to anju_app, anju_span;
