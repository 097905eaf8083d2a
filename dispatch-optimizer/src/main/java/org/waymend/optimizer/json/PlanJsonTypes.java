package org.waymend.optimizer.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Function;
import org.waymend.optimizer.problem.EngineerId;
import org.waymend.optimizer.problem.GroupId;
import org.waymend.optimizer.problem.PartId;
import org.waymend.optimizer.problem.PlaceId;
import org.waymend.optimizer.problem.ShiftId;
import org.waymend.optimizer.problem.SkillId;
import org.waymend.optimizer.problem.TerritoryId;
import org.waymend.optimizer.problem.ToolId;
import org.waymend.optimizer.problem.TravelMatrix;
import org.waymend.optimizer.problem.VisitId;

/** How ids, instants, zones and the matrix look in JSON. */
final class PlanJsonTypes {
  private PlanJsonTypes() {}

  static SimpleModule module() {
    var module = new SimpleModule("waymend-plan");
    text(module, EngineerId.class, EngineerId::new, EngineerId::value);
    text(module, GroupId.class, GroupId::new, GroupId::value);
    text(module, PartId.class, PartId::new, PartId::value);
    text(module, PlaceId.class, PlaceId::new, PlaceId::value);
    text(module, ShiftId.class, ShiftId::new, ShiftId::value);
    text(module, SkillId.class, SkillId::new, SkillId::value);
    text(module, TerritoryId.class, TerritoryId::new, TerritoryId::value);
    text(module, ToolId.class, ToolId::new, ToolId::value);
    text(module, VisitId.class, VisitId::new, VisitId::value);
    text(module, Instant.class, Instant::parse, Instant::toString);
    text(module, ZoneId.class, ZoneId::of, ZoneId::getId);
    module.addKeySerializer(
        PartId.class,
        new JsonSerializer<PartId>() {
          @Override
          public void serialize(PartId part, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeFieldName(part.value());
          }
        });
    module.addKeyDeserializer(
        PartId.class,
        new KeyDeserializer() {
          @Override
          public Object deserializeKey(String key, DeserializationContext context) {
            return new PartId(key);
          }
        });
    module.addSerializer(TravelMatrix.class, new TravelMatrixJson.Writer());
    module.addDeserializer(TravelMatrix.class, new TravelMatrixJson.Reader());
    return module;
  }

  private static <T> void text(
      SimpleModule module, Class<T> type, Function<String, T> read, Function<T, String> write) {
    module.addSerializer(
        type,
        new JsonSerializer<T>() {
          @Override
          public void serialize(T value, JsonGenerator json, SerializerProvider provider)
              throws IOException {
            json.writeString(write.apply(value));
          }
        });
    module.addDeserializer(
        type,
        new JsonDeserializer<T>() {
          @Override
          public T deserialize(JsonParser json, DeserializationContext context) throws IOException {
            var value = json.getValueAsString();
            if (value == null) {
              throw new PlanJsonException(type.getSimpleName() + " is not a text", null);
            }
            try {
              return read.apply(value);
            } catch (DateTimeException e) {
              throw new PlanJsonException(value + " is no " + type.getSimpleName(), e);
            }
          }
        });
  }
}
