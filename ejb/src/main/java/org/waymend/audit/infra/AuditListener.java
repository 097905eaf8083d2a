package org.waymend.audit.infra;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.descriptors.DescriptorEvent;
import org.eclipse.persistence.descriptors.DescriptorEventAdapter;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.internal.sessions.UnitOfWorkImpl;
import org.waymend.audit.domain.AuditAction;
import org.waymend.audit.domain.AuditRecord;
import org.waymend.audit.domain.AuditRecords;
import org.waymend.shared.CallContext;
import org.waymend.shared.UuidV7;
import org.waymend.shared.json.Json;
import org.waymend.shared.persistence.Sql;

/**
 * Writes one entry whenever EclipseLink has inserted or updated an object or is about to delete it.
 */
final class AuditListener extends DescriptorEventAdapter {
  private static final int NAME_LENGTH = 100;
  private static final int SHORT_LENGTH = 64;

  private final Clock clock;
  private final Map<Class<?>, AuditedAttributes> attributes = new ConcurrentHashMap<>();

  AuditListener(Clock clock) {
    this.clock = clock;
  }

  @Override
  public void postInsert(DescriptorEvent event) {
    write(event, AuditAction.CREATED, of(event).values(event.getObject(), session(event)));
  }

  @Override
  public void postUpdate(DescriptorEvent event) {
    var unitOfWork = (UnitOfWorkImpl) session(event);
    var before = unitOfWork.getBackupClone(event.getObject(), descriptor(event));
    var changes = of(event).changes(before, event.getObject(), unitOfWork);
    if (!changes.isEmpty()) {
      write(event, AuditAction.CHANGED, changes);
    }
  }

  /** Before, because what hangs on the object can't be read afterwards. */
  @Override
  public void preDelete(DescriptorEvent event) {
    write(event, AuditAction.REMOVED, of(event).values(event.getObject(), session(event)));
  }

  private AuditedAttributes of(DescriptorEvent event) {
    return attributes.computeIfAbsent(
        event.getObject().getClass(), type -> new AuditedAttributes(descriptor(event)));
  }

  private void write(DescriptorEvent event, AuditAction action, ObjectNode changes) {
    var context = CallContext.current();
    var id =
        descriptor(event)
            .getObjectBuilder()
            .extractPrimaryKeyFromObject(event.getObject(), session(event));
    AuditRecords.insert(
        new Sql(connection(session(event))),
        new AuditRecord(
            UuidV7.next(clock),
            clock.instant(),
            context.actor().userId(),
            cut(context.actor().name(), NAME_LENGTH),
            cut(context.address(), SHORT_LENGTH),
            cut(context.traceId(), SHORT_LENGTH),
            action,
            cut(descriptor(event).getAlias(), SHORT_LENGTH),
            cut(String.valueOf(id), SHORT_LENGTH),
            Json.write(changes)));
  }

  /** The connection that EclipseLink has just written the object with. */
  private static Connection connection(AbstractSession session) {
    var accessor = session.getAccessor();
    accessor.incrementCallCount(session);
    try {
      return accessor.getConnection();
    } finally {
      accessor.decrementCallCount();
    }
  }

  private static AbstractSession session(DescriptorEvent event) {
    return event.getSession();
  }

  private static ClassDescriptor descriptor(DescriptorEvent event) {
    return session(event).getDescriptor(event.getObject());
  }

  private static String cut(String text, int length) {
    return text.length() <= length ? text : text.substring(0, length);
  }
}
