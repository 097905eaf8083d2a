package org.waymend.channel.infra;

import org.waymend.channel.domain.IntakeDrafts;
import org.waymend.shared.persistence.JpaTest;

/** The repository of channel on a test database. */
public final class ChannelDatabase {
  private ChannelDatabase() {}

  public static IntakeDrafts drafts(JpaTest jpa) {
    return new JpaIntakeDrafts(jpa.entityManager());
  }
}
