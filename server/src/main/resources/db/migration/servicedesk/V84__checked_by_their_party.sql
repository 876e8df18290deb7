-- What was taken down for somebody at a place of everybody's is found by them, without reading the community's tickets.
create index ticket_to_check_by_party on ticket (community, party) where needs_check;
