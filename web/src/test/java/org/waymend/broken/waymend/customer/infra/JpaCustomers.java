package org.waymend.broken.waymend.customer.infra;

/** A plug that everybody can take. */
public class JpaCustomers {}
