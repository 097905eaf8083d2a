package org.waymend.workorder.infra;

import org.waymend.shared.persistence.JpaTest;
import org.waymend.workorder.domain.EngineerPositions;
import org.waymend.workorder.domain.VisitWorks;
import org.waymend.workorder.domain.Visits;
import org.waymend.workorder.domain.WorkCounts;
import org.waymend.workorder.domain.WorkOrders;

/** The repositories of work orders on a test database. */
public final class WorkOrderRepositories {
  private WorkOrderRepositories() {}

  public static WorkOrders orders(JpaTest jpa) {
    return new JpaWorkOrders(jpa.entityManager());
  }

  public static VisitWorks works(JpaTest jpa) {
    return new JpaVisitWorks(jpa.entityManager());
  }

  public static EngineerPositions positions(JpaTest jpa) {
    return new SqlEngineerPositions(jpa.entityManager());
  }

  public static Visits visits(JpaTest jpa) {
    return new JpaVisits(jpa.entityManager());
  }

  public static WorkCounts counts(JpaTest jpa) {
    return new SqlWorkCounts(jpa.entityManager());
  }
}
