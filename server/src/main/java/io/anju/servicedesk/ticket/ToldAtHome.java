package io.anju.servicedesk.ticket;

import java.util.Set;

/** Says which facts of a ticket are for the resident it is for; all others are the desk's, or another home's. */
public interface ToldAtHome {

    Set<String> toldAtHome();
}
