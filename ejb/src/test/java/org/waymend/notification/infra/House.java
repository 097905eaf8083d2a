package org.waymend.notification.infra;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymend.settings.CompanyView;
import org.waymend.settings.MailAccount;
import org.waymend.settings.MailSecurity;
import org.waymend.settings.SettingsService;

/** Settings with a name that needs escaping, and a mail server on this machine or none. */
final class House extends SettingsService {
  private @Nullable Integer port;
  private String replyTo = "";

  void useMailServer(@Nullable Integer atPort) {
    port = atPort;
  }

  void takeRepliesAt(String address) {
    replyTo = address;
  }

  @Override
  public boolean takesReplies() {
    return !replyTo.isEmpty();
  }

  @Override
  public CompanyView company() {
    return new CompanyView("Smith & <Sons>", false, "UTC", "USD", List.of("zh-CN", "en"), "en");
  }

  @Override
  public Optional<MailAccount> mailAccount() {
    return Optional.ofNullable(port)
        .map(
            open ->
                new MailAccount(
                    "127.0.0.1",
                    open,
                    MailSecurity.NONE,
                    "",
                    "",
                    "desk@waymend.example",
                    replyTo,
                    true));
  }
}
