package org.waymend.broken.waymend.customer;

import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.Date;
import org.waymend.broken.waymend.customer.infra.JpaCustomers;
import org.waymend.broken.waymend.shared.schema.Schema;
import org.waymend.broken.waymend.ticket.TicketService;

/** Knows what stands on it, the plug and the schema; fires too early and reads the time itself. */
public class CustomerManager {
  TicketService tickets = new TicketService();
  JpaCustomers customers = new JpaCustomers();
  Schema schema = new Schema();

  @SuppressWarnings("JavaUtilDate")
  Date tell(Event<Object> event) {
    event.fireAsync(Instant.now());
    return new Date();
  }
}
