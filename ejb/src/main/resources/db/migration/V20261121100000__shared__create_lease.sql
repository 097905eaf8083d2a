-- One row per background worker; who holds it may run. The token grows with every new holder and fences the old one off.
CREATE TABLE lease (
  name       VARCHAR(64) CHARACTER SET ascii NOT NULL,
  holder     VARCHAR(64) CHARACTER SET ascii NULL,
  held_until DATETIME(6) NULL,                       -- UTC
  token      BIGINT      NOT NULL DEFAULT 0,
  PRIMARY KEY (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
