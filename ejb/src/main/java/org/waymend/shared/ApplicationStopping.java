package org.waymend.shared;

/**
 * The application is about to stop and its database is still within reach; when the contexts of CDI
 * are destroyed, the server has taken the database away already.
 */
public record ApplicationStopping() {}
