package org.waymend.channel;

/**
 * A link to a ticket's tracking page. Whoever has it can see the ticket.
 *
 * @param url with its host
 */
public record TrackingLinkView(String url) {}
