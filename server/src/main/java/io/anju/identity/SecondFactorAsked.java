package io.anju.identity;

/** Somebody showed the first factor of the account with this login and is now asked for the second. */
public record SecondFactorAsked(String login) {}
