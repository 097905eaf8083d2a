package org.waymend.broken.waymend.shared.schema;

/** Changes the database. */
public class Schema {}
