package org.waymend.broken.waymend.ticket;

import org.waymend.broken.waymend.customer.CustomerManager;

/** Closes a cycle. */
public class TicketService {
  Class<?> customers = CustomerManager.class;
}
