-- Who goes to the site.
CREATE TABLE engineer (
  id             CHAR(36) CHARACTER SET ascii NOT NULL,
  version        BIGINT       NOT NULL,
  number         VARCHAR(32) NOT NULL, -- for people, upper case
  name           VARCHAR(120) NOT NULL,
  phone          VARCHAR(40)  NOT NULL,              -- empty if unknown, as email
  email          VARCHAR(254) NOT NULL,
  user_id        CHAR(36) CHARACTER SET ascii NULL,  -- null: can't sign in
  provider_id    CHAR(36) CHARACTER SET ascii NULL,  -- null: our own
  team_id        CHAR(36) CHARACTER SET ascii NULL,
  home_latitude  DOUBLE       NOT NULL,              -- WGS-84
  home_longitude DOUBLE       NOT NULL,
  home_address   VARCHAR(300) NOT NULL,
  is_active      BOOLEAN      NOT NULL,
  created_at     DATETIME(6)  NOT NULL,              -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_engineer__number UNIQUE (number),
  CONSTRAINT uq_engineer__user_id UNIQUE (user_id),
  CONSTRAINT fk_engineer__user_id FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT fk_engineer__provider_id FOREIGN KEY (provider_id) REFERENCES service_provider (id),
  CONSTRAINT fk_engineer__team_id FOREIGN KEY (team_id) REFERENCES team (id),
  CONSTRAINT ck_engineer__home CHECK
    (home_latitude BETWEEN -90 AND 90 AND home_longitude BETWEEN -180 AND 180),
  INDEX ix_engineer__name (name)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
