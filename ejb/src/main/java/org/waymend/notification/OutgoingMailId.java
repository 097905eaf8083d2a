package org.waymend.notification;

import java.util.UUID;

/** Id of an outgoing mail. */
public record OutgoingMailId(UUID value) {}
