package org.waymend.shared.persistence;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.waymend.shared.schema.TestDatabase;
import org.waymend.shared.transaction.Transactions;
import org.waymend.shared.transaction.TransientFailures;

/**
 * JPA on the real MariaDB without a container: an entity manager that follows the thread's
 * transaction, as an injected one does, and transactions with the retries of the real boundary.
 *
 * <pre>{@code
 * static final JpaTest JPA = JpaTest.on(TestDatabase.create());
 * ...
 * var customers = new JpaCustomers(JPA.entityManager());
 * JPA.run(() -> customers.add(customer));
 * }</pre>
 */
public final class JpaTest implements Transactions, AutoCloseable {
  private final TestDatabase database;
  private final EntityManagerFactory factory;

  @SuppressWarnings("ThreadLocalUsage") // one per factory: a thread may use two databases
  private final ThreadLocal<EntityManager> current = new ThreadLocal<>();

  private final EntityManager shared;

  private JpaTest(TestDatabase database, String unit) {
    this.database = database;
    this.factory = Persistence.createEntityManagerFactory(unit, properties(database));
    this.shared =
        (EntityManager)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                  try {
                    return method.invoke(ofThisThread(), arguments);
                  } catch (InvocationTargetException e) {
                    throw e.getCause();
                  }
                });
  }

  /** All entities of the product. */
  public static JpaTest on(TestDatabase database) {
    return on(database, "waymend");
  }

  /** The entities of another persistence unit, which takes over our session settings. */
  public static JpaTest on(TestDatabase database, String unit) {
    return new JpaTest(database, unit);
  }

  private static Map<String, Object> properties(TestDatabase database) {
    var properties = new HashMap<String, Object>();
    properties.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    properties.put("jakarta.persistence.jtaDataSource", "");
    properties.put("jakarta.persistence.nonJtaDataSource", "");
    properties.put("jakarta.persistence.jdbc.driver", "org.mariadb.jdbc.Driver");
    properties.put("jakarta.persistence.jdbc.url", database.url().forApplication());
    properties.put("jakarta.persistence.jdbc.user", database.app().user());
    properties.put("jakarta.persistence.jdbc.password", database.app().password());
    properties.put("eclipselink.logging.level", "SEVERE"); // tests provoke what it would warn of
    properties.put("eclipselink.jdbc.connection_pool.default.initial", "1");
    properties.put("eclipselink.jdbc.connection_pool.default.min", "1");
    properties.put("eclipselink.jdbc.connection_pool.default.max", "32");
    return properties;
  }

  public TestDatabase database() {
    return database;
  }

  /** Works inside a transaction of this class only. */
  public EntityManager entityManager() {
    return shared;
  }

  @Override
  public <T> T call(Supplier<T> work) {
    if (current.get() != null) {
      return work.get();
    }
    for (int attempt = 1; ; attempt++) {
      try {
        return once(work, true);
      } catch (RuntimeException e) {
        if (attempt == 4 || !TransientFailures.isTransient(e)) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(10_000_000L, 100_000_000L));
      }
    }
  }

  @Override
  public <T> T rehearse(Supplier<T> work) {
    return once(work, false);
  }

  @Override
  public <T> T step(Supplier<T> work) {
    try {
      var answer = work.get();
      shared.flush();
      return answer;
    } finally {
      shared.clear();
    }
  }

  private <T> T once(Supplier<T> work, boolean commit) {
    try (var manager = factory.createEntityManager()) {
      current.set(manager);
      var transaction = manager.getTransaction();
      transaction.begin();
      try {
        var answer = work.get();
        if (commit) {
          transaction.commit();
        }
        return answer;
      } finally {
        if (transaction.isActive()) {
          transaction.rollback();
        }
      }
    } finally {
      current.remove();
    }
  }

  private EntityManager ofThisThread() {
    var manager = current.get();
    if (manager == null) {
      throw new IllegalStateException("No transaction is running in this thread");
    }
    return manager;
  }

  @Override
  public void close() {
    factory.close();
  }
}
