-- Groups of engineers.
CREATE TABLE team (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT       NOT NULL,
  code       VARCHAR(32) NOT NULL, -- upper case
  name       VARCHAR(120) NOT NULL,
  is_active  BOOLEAN      NOT NULL,
  created_at DATETIME(6)  NOT NULL,                  -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_team__code UNIQUE (code),
  INDEX ix_team__name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
