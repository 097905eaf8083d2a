-- Links that work once and were used; forgotten when they have expired (ADR-0014).
CREATE TABLE used_link (
  digest     CHAR(64)    CHARACTER SET ascii NOT NULL, -- SHA-256 of the token
  expires_at DATETIME(6) NOT NULL,                  -- UTC
  PRIMARY KEY (digest),
  INDEX ix_used_link__expires_at (expires_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
