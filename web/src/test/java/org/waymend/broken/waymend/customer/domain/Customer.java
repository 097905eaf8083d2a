package org.waymend.broken.waymend.customer.domain;

import jakarta.inject.Inject;
import jakarta.persistence.Entity;

/** Has a setter, an open field and a container. */
@Entity
public class Customer {
  public String note = "";
  @Inject private Runnable plug;

  public void setNote(String note) {
    this.note = note;
    plug.run();
  }
}
