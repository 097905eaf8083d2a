-- Links that set a new password once, within 20 minutes (rule 18).
CREATE TABLE password_reset (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  user_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  token_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  expires_at   DATETIME(6) NOT NULL,                -- UTC, exclusive
  used_at      DATETIME(6) NULL,                    -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_password_reset__token_sha256 UNIQUE (token_sha256),
  CONSTRAINT fk_password_reset__user_id FOREIGN KEY (user_id) REFERENCES app_user (id),
  INDEX ix_password_reset__expires_at (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
