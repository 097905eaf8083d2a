-- Secrets of programs; only the digest is kept (rule 19).
CREATE TABLE api_token (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT      NOT NULL,
  user_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  name         VARCHAR(80) NOT NULL,
  token_sha256 CHAR(64) CHARACTER SET ascii NOT NULL,
  created_at   DATETIME(6) NOT NULL,                -- UTC
  expires_at   DATETIME(6) NOT NULL,                -- UTC, exclusive
  last_used_at DATETIME(6) NULL,                    -- UTC, to the minute
  revoked_at   DATETIME(6) NULL,                    -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_api_token__token_sha256 UNIQUE (token_sha256),
  CONSTRAINT fk_api_token__user_id FOREIGN KEY (user_id) REFERENCES app_user (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
