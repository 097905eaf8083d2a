package org.waymend.customer;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.waymend.customer.domain.Contact;
import org.waymend.customer.domain.Customer;
import org.waymend.customer.domain.Site;

/** Customers, their contacts and their sites, for tests. */
public final class CustomerMother {
  public static final Instant NINE = Instant.parse("2026-11-21T09:00:00Z");
  public static final Clock CLOCK = Clock.fixed(NINE, ZoneOffset.UTC);

  private CustomerMother() {}

  public static Customer customer(String number, String name) {
    return Customer.register(UUID.randomUUID(), number, fields(name), NINE);
  }

  public static CustomerFields fields(String name, String... tags) {
    return new CustomerFields(
        name,
        CustomerKind.COMPANY,
        "desk@example.com",
        "+86 138 1234 5678",
        "zh-CN",
        List.of(tags),
        "",
        List.of(),
        List.of());
  }

  public static Contact contact(CustomerId customer, String name) {
    return Contact.register(
        UUID.randomUUID(), customer, contactFields(customer, name, false), NINE);
  }

  public static ContactFields contactFields(CustomerId customer, String name, boolean isPrimary) {
    return new ContactFields(
        customer.value(),
        name,
        name.toLowerCase(java.util.Locale.ROOT) + "@example.com",
        "",
        "",
        isPrimary);
  }

  public static Site site(CustomerId customer, String name) {
    return Site.register(UUID.randomUUID(), customer, siteFields(customer, name), NINE);
  }

  public static SiteFields siteFields(CustomerId customer, String name, OpeningHoursView... hours) {
    return siteFields(customer.value(), name, 39.9, 116.4, hours);
  }

  public static SiteFields siteFields(
      @Nullable UUID customer,
      String name,
      double latitude,
      double longitude,
      OpeningHoursView... hours) {
    return new SiteFields(
        customer,
        name,
        "1 Long Street",
        "北京",
        "100000",
        "CN",
        latitude,
        longitude,
        "",
        "Asia/Shanghai",
        List.of(hours));
  }

  public static OpeningHoursView open(DayOfWeek day, String opensAt, String closesAt) {
    return new OpeningHoursView(day, LocalTime.parse(opensAt), LocalTime.parse(closesAt));
  }
}
