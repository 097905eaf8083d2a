package org.waymend.dispatch.infra;

import org.waymend.dispatch.domain.DispatchPolicies;
import org.waymend.dispatch.domain.DispatchRuns;
import org.waymend.dispatch.domain.SolveJobs;
import org.waymend.shared.persistence.JpaTest;

/** The repositories of dispatch on a test database. */
public final class DispatchRepositories {
  private DispatchRepositories() {}

  public static DispatchRuns runs(JpaTest jpa) {
    return new JpaDispatchRuns(jpa.entityManager());
  }

  public static DispatchPolicies policies(JpaTest jpa) {
    return new JpaDispatchPolicies(jpa.entityManager());
  }

  public static SolveJobs jobs(JpaTest jpa) {
    return new SqlSolveJobs(jpa.entityManager());
  }
}
