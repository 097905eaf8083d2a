package org.waymend.shared.persistence;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a {@link UUID} as text. EclipseLink 4.0.7 does so by itself but fails on NULL; JPA applies
 * converters to everything but ids, which are never NULL.
 */
@Converter(autoApply = true)
public class UuidConverter implements AttributeConverter<UUID, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable UUID id) {
    return id == null ? null : id.toString();
  }

  @Override
  public @Nullable UUID convertToEntityAttribute(@Nullable String text) {
    return text == null ? null : UUID.fromString(text);
  }
}
