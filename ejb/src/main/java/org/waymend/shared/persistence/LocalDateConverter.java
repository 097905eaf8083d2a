package org.waymend.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Date;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link LocalDate} in a {@code DATE} column.
 *
 * <p>By way of {@link Date}, which the driver writes in UTC, the zone of the connection, and reads
 * in the zone of the JVM: midnight of the JVM would be written as the day before, east of UTC. Noon
 * in UTC is the right day.
 */
@Converter(autoApply = true)
public class LocalDateConverter implements AttributeConverter<LocalDate, Date> {
  @Override
  public @Nullable Date convertToDatabaseColumn(@Nullable LocalDate date) {
    return date == null
        ? null
        : new Date(date.toEpochSecond(LocalTime.NOON, ZoneOffset.UTC) * 1000);
  }

  @Override
  public @Nullable LocalDate convertToEntityAttribute(@Nullable Date date) {
    return date == null ? null : date.toLocalDate();
  }
}
