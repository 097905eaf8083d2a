package org.waymend.ticket;

/** The way by which a ticket or a message came. */
public enum Channel {
  PORTAL,
  PHONE,
  EMAIL,
  WECHAT,
  API,
  IMPORT
}
