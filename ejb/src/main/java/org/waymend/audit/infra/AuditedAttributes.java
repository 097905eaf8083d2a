package org.waymend.audit.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.internal.queries.ContainerPolicy;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.mappings.CollectionMapping;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.mappings.ForeignReferenceMapping;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.NotAudited;

/**
 * The attributes of one class that go into the trail, and how they read there: values as JSON,
 * embedded objects attribute by attribute, element collections as lists, related entities by id.
 * The id and the version stay out, since they say nothing, and so does all that is {@link
 * NotAudited}.
 */
final class AuditedAttributes {
  private final List<DatabaseMapping> mappings;

  AuditedAttributes(ClassDescriptor descriptor) {
    this.mappings =
        descriptor.getMappings().stream()
            .filter(mapping -> isNotId(descriptor, mapping))
            .filter(mapping -> !isVersion(descriptor, mapping))
            .filter(mapping -> !isSecret(descriptor.getJavaClass(), mapping.getAttributeName()))
            .sorted(Comparator.comparing(DatabaseMapping::getAttributeName))
            .toList();
  }

  /** Attribute → value. */
  ObjectNode values(Object object, AbstractSession session) {
    var values = Json.MAPPER.createObjectNode();
    for (DatabaseMapping mapping : mappings) {
      values.set(mapping.getAttributeName(), value(mapping, object, session));
    }
    return values;
  }

  /** Attribute → [old, new], of those that differ. */
  ObjectNode changes(Object before, Object after, AbstractSession session) {
    var changes = Json.MAPPER.createObjectNode();
    for (DatabaseMapping mapping : mappings) {
      if (!isLoaded(mapping, after)) {
        continue; // never looked at, so not changed
      }
      var old = value(mapping, before, session);
      var now = value(mapping, after, session);
      if (!old.equals(now)) {
        changes.putArray(mapping.getAttributeName()).add(old).add(now);
      }
    }
    return changes;
  }

  private static boolean isLoaded(DatabaseMapping mapping, Object object) {
    return !(mapping instanceof ForeignReferenceMapping reference)
        || reference.isAttributeValueFromObjectInstantiated(object);
  }

  private static JsonNode value(DatabaseMapping mapping, Object object, AbstractSession session) {
    var value = mapping.getRealAttributeValueFromObject(object, session);
    if (value == null) {
      return NullNode.getInstance();
    }
    if (mapping.isAggregateObjectMapping()) {
      return embedded(mapping.getReferenceDescriptor(), value, session);
    }
    if (value instanceof Map<?, ?> map) {
      return AuditedValues.of(map);
    }
    if (mapping instanceof CollectionMapping collection) {
      return elements(collection, value, session);
    }
    return mapping.isForeignReferenceMapping()
        ? id(mapping.getReferenceDescriptor(), value, session)
        : AuditedValues.of(value);
  }

  private static JsonNode elements(
      CollectionMapping mapping, Object collection, AbstractSession session) {
    ContainerPolicy policy = mapping.getContainerPolicy();
    var elements = new ArrayList<JsonNode>();
    for (Object iterator = policy.iteratorFor(collection); policy.hasNext(iterator); ) {
      var element = policy.next(iterator, session);
      elements.add(element == null ? NullNode.getInstance() : element(mapping, element, session));
    }
    boolean isOrdered = mapping.getListOrderField() != null;
    if (!isOrdered) {
      elements.sort(Comparator.comparing(JsonNode::toString)); // its order means nothing
    }
    return Json.MAPPER.createArrayNode().addAll((Collection<JsonNode>) elements);
  }

  private static JsonNode element(
      CollectionMapping mapping, Object element, AbstractSession session) {
    if (mapping.isAggregateCollectionMapping()) {
      return embedded(mapping.getReferenceDescriptor(), element, session);
    }
    return mapping.isDirectCollectionMapping()
        ? AuditedValues.of(element)
        : id(mapping.getReferenceDescriptor(), element, session);
  }

  private static JsonNode embedded(
      ClassDescriptor descriptor, Object value, AbstractSession session) {
    return new AuditedAttributes(descriptor).values(value, session);
  }

  private static JsonNode id(ClassDescriptor descriptor, Object entity, AbstractSession session) {
    return AuditedValues.of(
        String.valueOf(descriptor.getObjectBuilder().extractPrimaryKeyFromObject(entity, session)));
  }

  /** In an element collection every column counts as key, so embedded objects keep all of them. */
  private static boolean isNotId(ClassDescriptor descriptor, DatabaseMapping mapping) {
    return descriptor.isAggregateDescriptor()
        || descriptor.isAggregateCollectionDescriptor()
        || !mapping.isPrimaryKeyMapping();
  }

  private static boolean isVersion(ClassDescriptor descriptor, DatabaseMapping mapping) {
    return descriptor.usesOptimisticLocking()
        && mapping.getField() != null
        && Objects.equals(
            mapping.getField(), descriptor.getOptimisticLockingPolicy().getWriteLockField());
  }

  private static boolean isSecret(Class<?> owner, String attribute) {
    var field = field(owner, attribute);
    return field != null
        && (field.isAnnotationPresent(NotAudited.class)
            || field.getType().isAnnotationPresent(NotAudited.class));
  }

  private static @Nullable Field field(Class<?> owner, String name) {
    for (Class<?> type = owner; type != null; type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (field.getName().equals(name)) {
          return field;
        }
      }
    }
    return null;
  }
}
