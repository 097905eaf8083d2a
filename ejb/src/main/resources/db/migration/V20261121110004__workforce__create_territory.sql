-- Areas that teams cover. The box around the polygon narrows the search for a point.
CREATE TABLE territory (
  id           CHAR(36) CHARACTER SET ascii NOT NULL,
  version      BIGINT       NOT NULL,
  code         VARCHAR(32) NOT NULL, -- upper case
  name         VARCHAR(120) NOT NULL,
  polygon      LONGTEXT CHARACTER SET ascii NOT NULL, -- JSON [[longitude, latitude], …], closed ring
  west_micros  INT          NOT NULL,                -- millionths of a degree, as the next three
  south_micros INT          NOT NULL,
  east_micros  INT          NOT NULL,
  north_micros INT          NOT NULL,
  is_active    BOOLEAN      NOT NULL,
  created_at   DATETIME(6)  NOT NULL,                -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_territory__code UNIQUE (code),
  CONSTRAINT ck_territory__polygon CHECK (JSON_VALID(polygon)),
  CONSTRAINT ck_territory__box CHECK (west_micros < east_micros AND south_micros < north_micros),
  INDEX ix_territory__name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
