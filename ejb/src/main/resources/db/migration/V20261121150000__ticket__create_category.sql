-- Kinds of issues, and what their tickets and visits start with.
CREATE TABLE category (
  id                       CHAR(36) CHARACTER SET ascii NOT NULL,
  version                  BIGINT       NOT NULL,
  code                     VARCHAR(32)  NOT NULL,    -- upper case
  name_en                  VARCHAR(120) NOT NULL,
  name_zh                  VARCHAR(120) NOT NULL,
  priority                 VARCHAR(16) CHARACTER SET ascii NOT NULL,
  service_duration_minutes INT          NOT NULL,    -- planned time on site
  is_active                BOOLEAN      NOT NULL,
  created_at               DATETIME(6)  NOT NULL,    -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_category__code UNIQUE (code),
  CONSTRAINT ck_category__priority CHECK (priority IN ('URGENT','HIGH','NORMAL','LOW')),
  CONSTRAINT ck_category__service_duration_minutes
    CHECK (service_duration_minutes BETWEEN 1 AND 1440)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
