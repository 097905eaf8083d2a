package org.waymend.web.openapi;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
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
  private final Resources resources;

  RecordSchemas(Map<String, Schema> schemas, Resources resources) {
    this.schemas = schemas;
    this.resources = resources;
  }

  void complete() {
    var records = resources.records();
    schemas.forEach(
        (name, schema) -> {
          var type =
              records.get(name.startsWith("Page") && !records.containsKey(name) ? "Page" : name);
          if (type != null) {
            complete(schema, type);
          }
        });
  }

  private void complete(Schema schema, Class<?> type) {
    boolean isAnswer = resources.isAnswered(type);
    var required = new ArrayList<String>();
    var members = Set.copyOf(schema.getProperties().keySet());
    members.stream().filter(isNoComponentOf(type)).forEach(schema::removeProperty);
    for (RecordComponent component : type.getRecordComponents()) {
      var property = schema.getProperties().get(component.getName());
      if (property == null) {
        throw new IllegalStateException(
            type + " lacks " + component.getName() + " in the document");
      }
      if (component.getType().isEnum() && property.getRef() == null) {
        property.setType(List.of(SchemaType.STRING));
        property.setEnumeration(
            Stream.of(component.getType().getEnumConstants())
                .<Object>map(String::valueOf)
                .toList());
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

  /**
   * A method such as {@code isNegative()} looks like a member, but JSON has the components only.
   */
  private static Predicate<String> isNoComponentOf(Class<?> type) {
    return member ->
        Stream.of(type.getRecordComponents()).noneMatch(each -> each.getName().equals(member));
  }

  private static Schema nullable(Schema property) {
    if (property.getRef() != null || property.getEnumeration() != null) {
      return OASFactory.createSchema()
          .anyOf(List.of(property, OASFactory.createSchema().addType(SchemaType.NULL)));
    }
    if (property.getType() != null && !property.getType().contains(SchemaType.NULL)) {
      property.addType(SchemaType.NULL);
    }
    return property;
  }
}
