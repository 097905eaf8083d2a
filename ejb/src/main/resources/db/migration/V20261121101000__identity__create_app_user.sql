-- Who can sign in. Foreign keys to customer and service_provider come with those tables.
CREATE TABLE app_user (
  id            CHAR(36) CHARACTER SET ascii NOT NULL,
  version       BIGINT       NOT NULL,
  username      VARCHAR(64)  NOT NULL,  -- lower case
  display_name  VARCHAR(120) NOT NULL,
  email         VARCHAR(254) NOT NULL,                -- empty if unknown
  language      VARCHAR(10)  NOT NULL,
  theme         VARCHAR(10)  NOT NULL,
  time_zone     VARCHAR(64)  NULL,                    -- IANA; null: the company's
  customer_id   CHAR(36) CHARACTER SET ascii NULL,
  provider_id   CHAR(36) CHARACTER SET ascii NULL,
  is_active     BOOLEAN      NOT NULL,
  password_hash VARCHAR(200) CHARACTER SET ascii NULL, -- PHC format; null: no password yet
  created_at    DATETIME(6)  NOT NULL,                -- UTC
  last_login_at DATETIME(6)  NULL,                    -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_app_user__username UNIQUE (username),
  CONSTRAINT ck_app_user__language CHECK (language IN ('zh-CN','en')),
  CONSTRAINT ck_app_user__theme CHECK (theme IN ('system','light','dark')),
  INDEX ix_app_user__customer_id (customer_id),
  INDEX ix_app_user__provider_id (provider_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
