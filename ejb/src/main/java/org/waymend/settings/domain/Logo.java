package org.waymend.settings.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.waymend.settings.LogoView;

/** The logo as it is kept. */
@Entity
@Table(name = "settings_logo")
public class Logo {
  @Id private UUID id;
  @Version private long version;

  @Column(name = "content_type")
  private String contentType;

  private byte[] content;

  @Column(name = "width_px")
  private int widthPx;

  @Column(name = "height_px")
  private int heightPx;

  @SuppressWarnings("NullAway.Init")
  protected Logo() {} // JPA

  public Logo(LogoImage image) {
    this.id = Settings.ID;
    this.contentType = image.contentType();
    this.content = image.content();
    this.widthPx = image.widthPx();
    this.heightPx = image.heightPx();
  }

  public void replace(LogoImage image) {
    contentType = image.contentType();
    content = image.content();
    widthPx = image.widthPx();
    heightPx = image.heightPx();
  }

  public LogoView view() {
    return new LogoView(contentType, content.clone(), version);
  }
}
