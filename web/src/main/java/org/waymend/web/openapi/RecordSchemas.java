package org.waymend.web.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/**
 * Says of every record's member whether it is always there and whether it may be null. In a request
 * a member that may be null may also be left out; an answer always has all of them.
 */
final class RecordSchemas {
  private final Map<String, Schema> schemas;
  private final Map<String, Class<?>> records;

  RecordSchemas(Map<String, Schema> schemas, Map<String, Class<?>> records) {
    this.schemas = schemas;
    this.records = records;
  }

  void complete() {
    schemas.forEach(
        (name, schema) -> {
          var type =
              records.get(name.startsWith("Page") && !records.containsKey(name) ? "Page" : name);
          if (type != null) {
            complete(schema, type);
          }
        });
  }

  private static void complete(Schema schema, Class<?> type) {
    boolean isAnswer = !type.getSimpleName().endsWith("Fields");
    var required = new ArrayList<String>();
    for (RecordComponent component : type.getRecordComponents()) {
      var property = schema.getProperties().get(component.getName());
      if (property == null) {
        throw new IllegalStateException(
            type + " lacks " + component.getName() + " in the document");
      }
      boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
      if (mayBeNull) {
        schema.addProperty(component.getName(), nullable(property));
      }
      if (isAnswer || !mayBeNull) {
        required.add(component.getName());
      }
    }
    schema.setRequired(required);
  }

  private static Schema nullable(Schema property) {
    if (property.getRef() != null) {
      return OASFactory.createSchema()
          .anyOf(
              List.of(
                  OASFactory.createSchema().ref(property.getRef()),
                  OASFactory.createSchema().addType(SchemaType.NULL)));
    }
    if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
      property.addType(SchemaType.NULL);
    }
    return property;
  }
}
