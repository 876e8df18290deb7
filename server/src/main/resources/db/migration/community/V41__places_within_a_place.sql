-- Going down the tree asks for what lies within a place; without this it reads every place of the community for each level.
create index place_by_parent on place (community, parent) where parent is not null;
