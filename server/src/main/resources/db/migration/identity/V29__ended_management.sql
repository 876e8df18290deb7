-- Who ended the management of a community, and as of when, stands in the community's own history.
select history_of('management', 'community', 'community');
