package org.waymend.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Time;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link LocalTime} in a {@code TIME} column, to the second.
 *
 * <p>By way of {@link Time}, which the driver writes and reads in the zone of the JVM: without, the
 * time came back shifted where that zone is not UTC.
 */
@Converter(autoApply = true)
public class LocalTimeConverter implements AttributeConverter<LocalTime, Time> {
  @Override
  public @Nullable Time convertToDatabaseColumn(@Nullable LocalTime time) {
    return time == null ? null : Time.valueOf(time);
  }

  @Override
  public @Nullable LocalTime convertToEntityAttribute(@Nullable Time time) {
    return time == null ? null : time.toLocalTime();
  }
}
