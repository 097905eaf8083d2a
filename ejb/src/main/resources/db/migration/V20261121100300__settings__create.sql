-- What the administrator sets for the whole house; one row, made by the first save.
CREATE TABLE settings (
  id                   CHAR(36) CHARACTER SET ascii NOT NULL,
  version              BIGINT         NOT NULL,
  company_name         VARCHAR(200)   NOT NULL,
  time_zone            VARCHAR(64) CHARACTER SET ascii NOT NULL,
  currency             CHAR(3) CHARACTER SET ascii NOT NULL,
  languages            VARCHAR(64) CHARACTER SET ascii NOT NULL, -- by comma
  default_language     VARCHAR(16) CHARACTER SET ascii NOT NULL,
  mail_host            VARCHAR(255)   NOT NULL,       -- empty: no mail is sent
  mail_port            INT            NOT NULL,
  mail_security        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  mail_username        VARCHAR(254)   NOT NULL,
  mail_password_sealed VARBINARY(1024) NULL,          -- AES-GCM under WAYMEND_SECRET_KEY
  mail_password_set_at DATETIME(6)    NULL,           -- UTC
  mail_from            VARCHAR(254)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_settings__one_row CHECK (id = '00000000-0000-7000-8000-000000000001'),
  CONSTRAINT ck_settings__mail_port CHECK (mail_port BETWEEN 1 AND 65535),
  CONSTRAINT ck_settings__mail_security CHECK (mail_security IN ('NONE','STARTTLS','TLS'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
