-- What a visit needs and an engineer has; levels 1 to 5 stand with the engineer and the need.
CREATE TABLE skill (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT       NOT NULL,
  code       VARCHAR(32) NOT NULL, -- upper case
  name_en    VARCHAR(120) NOT NULL,
  name_zh    VARCHAR(120) NOT NULL,
  is_active  BOOLEAN      NOT NULL,
  created_at DATETIME(6)  NOT NULL,                  -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_skill__code UNIQUE (code),
  INDEX ix_skill__name_en (name_en),
  INDEX ix_skill__name_zh (name_zh)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
