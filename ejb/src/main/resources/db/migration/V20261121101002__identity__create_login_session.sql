-- Logins by browser; only the digest of the cookie's secret is kept (rule 16).
CREATE TABLE login_session (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  user_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  token_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  csrf_token   VARCHAR(64) CHARACTER SET ascii NOT NULL,
  created_at   DATETIME(6)  NOT NULL,               -- UTC
  last_seen_at DATETIME(6)  NOT NULL,               -- UTC, to the minute
  address      VARCHAR(64)  NOT NULL,
  user_agent   VARCHAR(200) NOT NULL,
  revoked_at   DATETIME(6)  NULL,                   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_login_session__token_sha256 UNIQUE (token_sha256),
  CONSTRAINT fk_login_session__user_id FOREIGN KEY (user_id) REFERENCES app_user (id),
  INDEX ix_login_session__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
