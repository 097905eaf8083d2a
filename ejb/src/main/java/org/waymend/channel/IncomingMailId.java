package org.waymend.channel;

import java.util.UUID;

/** Id of an incoming mail. */
public record IncomingMailId(UUID value) {}
