package org.waymend.audit.infra;

import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;
import org.eclipse.persistence.sessions.SessionCustomizer;
import org.waymend.shared.persistence.NotAudited;

/**
 * Lets the trail listen to every entity that does not say {@link NotAudited}. Named in {@code
 * persistence.xml} and made by EclipseLink, hence public.
 */
public class AuditCustomizer implements SessionCustomizer {
  @Override
  public void customize(Session session) {
    var listener = new AuditListener(new AuditClock());
    for (ClassDescriptor descriptor : session.getDescriptors().values()) {
      if (isAudited(descriptor)) {
        descriptor.getEventManager().addListener(listener);
      }
    }
  }

  /** Subclasses tell the listeners of their parent, too, so those need none of their own. */
  private static boolean isAudited(ClassDescriptor descriptor) {
    return !descriptor.isAggregateDescriptor()
        && !descriptor.isAggregateCollectionDescriptor()
        && !(descriptor.hasInheritance() && descriptor.getInheritancePolicy().isChildDescriptor())
        && !descriptor.getJavaClass().isAnnotationPresent(NotAudited.class);
  }
}
