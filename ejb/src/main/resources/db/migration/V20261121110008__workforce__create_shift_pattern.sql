-- Weeks that shifts are generated from.
CREATE TABLE shift_pattern (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT       NOT NULL,
  name       VARCHAR(120) NOT NULL,
  time_zone  VARCHAR(64) CHARACTER SET ascii NOT NULL, -- IANA
  is_active  BOOLEAN      NOT NULL,
  created_at DATETIME(6)  NOT NULL,                  -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_shift_pattern__name UNIQUE (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
