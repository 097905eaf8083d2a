package org.waymend.settings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.waymend.settings.SettingsCommands.ChangeLogo;
import org.waymend.settings.SettingsCommands.ChangeSettings;
import org.waymend.settings.domain.LogoImage;
import org.waymend.settings.domain.Settings;
import org.waymend.settings.domain.SettingsStore;
import org.waymend.shared.DomainException;
import org.waymend.shared.SecretBox;
import org.waymend.shared.access.Access;
import org.waymend.shared.access.Actor;
import org.waymend.shared.event.DomainEvents;

/** Reads and changes the settings of the house. */
@Stateless
public class SettingsService {
  private SettingsStore store;
  private SecretBox secrets;
  private Access access;
  private DomainEvents events;
  private Clock clock;

  @SuppressWarnings("NullAway.Init")
  public SettingsService() {} // container

  @Inject
  public SettingsService(
      SettingsStore store, SecretBox secrets, Access access, DomainEvents events, Clock clock) {
    this.store = store;
    this.secrets = secrets;
    this.access = access;
    this.events = events;
    this.clock = clock;
  }

  /** What everybody may know; the defaults while nothing has been saved. */
  public CompanyView company() {
    return settings().company(store.hasLogo());
  }

  /** True until an administrator has saved the settings for the first time. */
  public boolean isFirstSaveNeeded() {
    return store.find().isEmpty();
  }

  public SettingsView view(Actor actor) {
    access.check(actor, "settings.view");
    return settings().view(store.hasLogo());
  }

  /**
   * @throws DomainException {@code request/stale}; {@code request/invalid}; {@code
   *     secret/key-missing} if there is a password and no key to keep it with
   */
  public SettingsView change(ChangeSettings command) {
    access.check(command.actor(), "settings.change");
    var settings = settings();
    if (settings.version() != command.expectedVersion()) {
      throw DomainException.stale(settings.version());
    }
    settings.change(command.fields(), secrets, clock.instant());
    store.save(settings);
    events.publish(new SettingsChanged(Settings.ID, settings.version()));
    return settings.view(store.hasLogo());
  }

  /**
   * @throws DomainException {@code settings/logo-too-large}, {@code settings/logo-not-an-image},
   *     {@code settings/logo-too-many-pixels}
   */
  public void changeLogo(ChangeLogo command) {
    access.check(command.actor(), "settings.change-logo");
    store.saveLogo(LogoImage.of(command.image()));
    events.publish(new SettingsChanged(Settings.ID, settings().version()));
  }

  /** The logo, if there is one; for everybody. */
  public Optional<LogoView> logo() {
    return store.findLogo();
  }

  /**
   * How to send mail, for the system's own sender; empty while no mail server is set.
   *
   * @throws DomainException {@code secret/key-missing} or {@code secret/wrong-key} if the stored
   *     password can't be read
   */
  public Optional<MailAccount> mailAccount() {
    return store.find().flatMap(settings -> settings.mailAccount(secrets));
  }

  /**
   * The mailbox that customers write to, for the system's own reader; empty while none is set.
   *
   * @throws DomainException as {@link #mailAccount}
   */
  public Optional<MailboxAccount> mailboxAccount() {
    return store.find().flatMap(settings -> settings.mailboxAccount(secrets));
  }

  /** Whether customers may answer our mails. */
  public boolean takesReplies() {
    return settings().takesReplies();
  }

  /** The addresses from which we write and at which we read. */
  public Set<String> ownMailAddresses() {
    return settings().ownAddresses();
  }

  private Settings settings() {
    return store.find().orElseGet(Settings::defaults);
  }
}
