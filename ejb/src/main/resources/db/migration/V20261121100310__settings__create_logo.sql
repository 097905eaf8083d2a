-- The company's logo as we re-encoded it; one row at most.
CREATE TABLE settings_logo (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT      NOT NULL,
  content_type VARCHAR(32) CHARACTER SET ascii NOT NULL,
  content      MEDIUMBLOB  NOT NULL,
  width_px     INT         NOT NULL,
  height_px    INT         NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_settings_logo__one_row CHECK (id = '00000000-0000-7000-8000-000000000001'),
  CONSTRAINT ck_settings_logo__content_type CHECK (content_type IN ('image/png','image/jpeg'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
