package org.waymend.notification;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.waymend.notification.domain.OutgoingMail;
import org.waymend.notification.domain.OutgoingMails;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;

/** Shows the desk what left the house, and what would have. */
@Stateless
public class OutgoingMailService {
  private OutgoingMails mails;
  private Access access;

  @SuppressWarnings("NullAway.Init")
  public OutgoingMailService() {} // container

  @Inject
  public OutgoingMailService(OutgoingMails mails, Access access) {
    this.mails = mails;
    this.access = access;
  }

  public Page<OutgoingMailView> list(Actor actor, ListQuery query) {
    access.check(actor, "outgoing-mail.list");
    return mails.page(query).map(OutgoingMail::view);
  }

  /**
   * @throws org.waymend.shared.DomainException {@code outgoing-mail/unknown}
   */
  public OutgoingMailView view(Actor actor, OutgoingMailId id) {
    access.check(actor, "outgoing-mail.view");
    return mails.get(id).view();
  }
}
