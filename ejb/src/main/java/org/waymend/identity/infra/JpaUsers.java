package org.waymend.identity.infra;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.waymend.identity.UserId;
import org.waymend.identity.UserView;
import org.waymend.identity.domain.User;
import org.waymend.identity.domain.Users;
import org.waymend.shared.DomainException;
import org.waymend.shared.access.Reach;
import org.waymend.shared.access.Role;
import org.waymend.shared.paging.Keyset;
import org.waymend.shared.paging.ListQuery;
import org.waymend.shared.paging.Page;
import org.waymend.shared.paging.Scopes;
import org.waymend.shared.persistence.InstantConverter;

@ApplicationScoped
class JpaUsers implements Users {
  private static final Keyset<User> LIST =
      Keyset.of(User.class)
          .searched("username", "displayName", "email")
          .sortable("username", "displayName", "email", "createdAt", "lastLoginAt")
          .sortable("isActive", "active")
          .filterable("isActive", "active")
          .filterable("customerId", "customerId")
          .filterable("providerId", "providerId")
          .filter(
              "roles",
              (cb, root, value) ->
                  cb.isMember(
                      Role.ofKey(value)
                          .orElseThrow(
                              () ->
                                  new DomainException(
                                          DomainException.Kind.INVALID,
                                          "request/invalid",
                                          "There is no role " + value)
                                      .field("roles", "unknown-role", "must be a role")),
                      root.<Set<Role>>get("roles")))
          .orderedBy("username");
  private static final Keyset<User> COLLEAGUES =
      Keyset.of(User.class)
          .searched("displayName")
          .sortable("displayName")
          .orderedBy("displayName");

  @PersistenceContext private EntityManager em;

  @SuppressWarnings("NullAway.Init")
  JpaUsers() {} // container

  /** For tests without a container. */
  JpaUsers(EntityManager em) {
    this.em = em;
  }

  @Override
  public void add(User user) {
    em.persist(user);
  }

  @Override
  public User get(Reach reach, UserId id) {
    var user = em.find(User.class, id.value());
    if (user == null || !reach.covers(user.owner())) {
      throw DomainException.notFound("user");
    }
    return user;
  }

  @Override
  public User get(Reach reach, UserId id, long expectedVersion) {
    var user = get(reach, id);
    if (user.version() != expectedVersion) {
      throw DomainException.stale(user.version());
    }
    return user;
  }

  @Override
  public Optional<User> findByUsername(String username) {
    return em.createQuery("SELECT u FROM User u WHERE u.username = :username", User.class)
        .setParameter("username", username)
        .getResultStream()
        .filter(u -> u.username().equals(username)) // to the database á is a
        .findFirst();
  }

  @Override
  public List<User> listByIds(Collection<UserId> ids) {
    return ids.isEmpty()
        ? List.of()
        : em.createQuery("SELECT u FROM User u WHERE u.id IN :ids", User.class)
            .setParameter("ids", ids.stream().map(UserId::value).toList())
            .setFlushMode(FlushModeType.COMMIT)
            .getResultList();
  }

  @Override
  public Page<User> pageActiveWithAnyOf(Set<Role> roles, ListQuery query) {
    var ids = // first, since a criteria query would answer a user once a role
        em.createQuery(
                "SELECT DISTINCT u.id FROM User u JOIN u.roles r"
                    + " WHERE u.active = TRUE AND r IN :roles",
                UUID.class)
            .setParameter("roles", roles)
            .getResultList();
    return COLLEAGUES.page(
        em, query, (cb, root) -> ids.isEmpty() ? cb.disjunction() : root.get("id").in(ids));
  }

  @Override
  public Page<User> page(Reach reach, ListQuery query) {
    return LIST.page(em, query, Scopes.within(reach, "customerId", "providerId", "id"));
  }

  @Override
  public long countActiveAdministratorsBesides(UserId id) {
    return em.createQuery(
            "SELECT u FROM User u WHERE u.active = true AND :admin MEMBER OF u.roles", User.class)
        .setParameter("admin", Role.ADMIN)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultStream()
        .filter(u -> !u.id().equals(id) && u.isActiveAdministrator())
        .count();
  }

  @Override
  public boolean hasActiveAdministrator() {
    return !em.createQuery(
            "SELECT u.id FROM User u WHERE u.active = true AND :admin MEMBER OF u.roles",
            UUID.class)
        .setParameter("admin", Role.ADMIN)
        .setMaxResults(1)
        .getResultList()
        .isEmpty();
  }

  @Override
  public void signedIn(UserId id, Instant now) {
    em.createNativeQuery("UPDATE app_user SET last_login_at = ?1 WHERE id = ?2")
        .setParameter(1, new InstantConverter().convertToDatabaseColumn(now))
        .setParameter(2, id.value().toString())
        .executeUpdate();
  }

  @Override
  public UserView flushedView(User user) {
    em.flush();
    return user.view();
  }
}
