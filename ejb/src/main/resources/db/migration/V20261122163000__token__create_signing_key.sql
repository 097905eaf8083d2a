-- Keys that links and QR codes are signed with (ADR-0014).
CREATE TABLE signing_key (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT         NOT NULL,
  purpose    VARCHAR(32)    CHARACTER SET ascii NOT NULL,
  number     INT            NOT NULL,               -- counts within the purpose
  sealed     VARBINARY(255) NOT NULL,               -- by AES-GCM, see SecretBox
  created_at DATETIME(6)    NOT NULL,               -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_signing_key__number UNIQUE (purpose, number),
  CONSTRAINT ck_signing_key__number CHECK (number BETWEEN 1 AND 65535)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
