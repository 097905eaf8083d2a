package org.waymend.workforce.domain;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.json.Json;

/** Keeps a {@link Polygon} as JSON {@code [[longitude, latitude], …]}. */
@Converter
public class PolygonConverter implements AttributeConverter<Polygon, String> {
  @Override
  public @Nullable String convertToDatabaseColumn(@Nullable Polygon polygon) {
    return polygon == null ? null : Json.write(polygon.corners());
  }

  @Override
  public @Nullable Polygon convertToEntityAttribute(@Nullable String json) {
    return json == null
        ? null
        : new Polygon(
            Arrays.stream(Json.read(json, double[][].class))
                .map(c -> GeoPoint.of(c[1], c[0]))
                .toList());
  }
}
