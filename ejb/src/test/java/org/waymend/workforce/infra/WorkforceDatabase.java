package org.waymend.workforce.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymend.shared.access.Actor;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.persistence.JpaTest;
import org.waymend.shared.schema.TestDatabase;
import org.waymend.workforce.WorkforceDirectory;
import org.waymend.workforce.domain.Absences;
import org.waymend.workforce.domain.Engineers;
import org.waymend.workforce.domain.OnCallDuties;
import org.waymend.workforce.domain.ServiceProviders;
import org.waymend.workforce.domain.ShiftPatterns;
import org.waymend.workforce.domain.Shifts;
import org.waymend.workforce.domain.Skills;
import org.waymend.workforce.domain.Teams;
import org.waymend.workforce.domain.Territories;
import org.waymend.workforce.domain.WorkforceReferences;

/** The repositories of workforce on a database of their own. */
public final class WorkforceDatabase {
  public static final Actor DISPATCHER = actor(Role.DISPATCHER, null);

  public final JpaTest jpa = JpaTest.on(TestDatabase.create());
  public final ServiceProviders providers = new JpaServiceProviders(jpa.entityManager());
  public final Skills skills = new JpaSkills(jpa.entityManager());
  public final Teams teams = new JpaTeams(jpa.entityManager());
  public final Territories territories = new JpaTerritories(jpa.entityManager());
  public final Engineers engineers = new JpaEngineers(jpa.entityManager());
  public final ShiftPatterns patterns = new JpaShiftPatterns(jpa.entityManager());
  public final Shifts shifts = new JpaShifts(jpa.entityManager());
  public final Absences absences = new JpaAbsences(jpa.entityManager());
  public final OnCallDuties onCallDuties = new JpaOnCallDuties(jpa.entityManager());
  public final WorkforceReferences references = new JpaWorkforceReferences(jpa.entityManager());

  public static Actor actor(Role role, @Nullable UUID providerId) {
    return new Actor(UUID.randomUUID(), "someone", Set.of(role), null, providerId, null, false);
  }

  /** The face of workforce on the database of another feature's test. */
  public static WorkforceDirectory directory(JpaTest jpa) {
    return new WorkforceDirectory(new JpaWorkforceReferences(jpa.entityManager()));
  }

  /** A row in identity's table, for the foreign key. */
  public UUID user(String username) {
    var id = UUID.randomUUID();
    jpa.run(
        () ->
            jpa.entityManager()
                .createNativeQuery(
                    "INSERT INTO app_user (id, version, username, display_name, email, language,"
                        + " theme, is_active, created_at)"
                        + " VALUES (?1, 1, ?2, ?2, '', 'en', 'system', TRUE, NOW(6))")
                .setParameter(1, id.toString())
                .setParameter(2, username)
                .executeUpdate());
    return id;
  }

  public static ListQuery query(String search, String sort, Map<String, String> filters) {
    return new ListQuery(search, sort, filters, ListQuery.MAX_LIMIT, null);
  }

  /** Every order read in small pages is the order read at once, and its reverse is the reverse. */
  public <E> void everyOrderPagesThrough(
      List<String> columns, Function<ListQuery, Page<E>> list, Function<E, Object> id) {
    for (String column : columns) {
      var up = all(column, list, id);
      var down = all("-" + column, list, id);
      Collections.reverse(down);
      assertThat(up).as(column).hasSizeGreaterThan(2).doesNotHaveDuplicates().isEqualTo(down);
    }
  }

  private <E> List<Object> all(
      String sort, Function<ListQuery, Page<E>> list, Function<E, Object> id) {
    var query = new ListQuery("", sort, Map.of(), 2, null);
    var ids = new ArrayList<>();
    Page<E> page;
    do {
      var asked = query;
      page = jpa.call(() -> list.apply(asked));
      page.items().forEach(e -> ids.add(id.apply(e)));
      query = query.withPageToken(page.nextPageToken());
    } while (page.nextPageToken() != null);
    assertThat(page.total()).isEqualTo(ids.size());
    return ids;
  }
}
