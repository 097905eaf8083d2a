-- Keys of unsafe calls, written in the transaction of the effect, kept for 30 days (rule 1).
CREATE TABLE idempotency_key (
  principal       VARCHAR(80) CHARACTER SET ascii NOT NULL,  -- user id, or the kind of anonymous caller
  route           VARCHAR(200) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL, -- method and path
  idempotency_key VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  body_sha256     CHAR(64) CHARACTER SET ascii NOT NULL,
  status          SMALLINT     NOT NULL,                     -- 0 until the call has ended
  location        VARCHAR(300) NULL,
  etag            VARCHAR(40)  NULL,
  answer          MEDIUMTEXT   NULL,                         -- JSON
  is_secret       BOOLEAN      NOT NULL DEFAULT FALSE,       -- the answer held a secret and was not kept
  created_at      DATETIME(6)  NOT NULL,                     -- UTC
  PRIMARY KEY (principal, route, idempotency_key),
  INDEX ix_idempotency_key__created_at (created_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
