-- What the optimizer weighs; each saved one takes the place of the one before (ADR-0036).
CREATE TABLE dispatch_policy (
  id         CHAR(36) CHARACTER SET ascii NOT NULL,
  version    BIGINT       NOT NULL,
  number     BIGINT       NOT NULL,  -- counts from 1; the highest counts
  weights    VARCHAR(2000) NOT NULL, -- JSON: points by constraint
  driving_hour_minor    BIGINT NULL, -- what an hour of driving costs the house, in minor units
  driving_hour_currency CHAR(3) CHARACTER SET ascii NULL,
  note       VARCHAR(500) NOT NULL,
  saved_by   CHAR(36) CHARACTER SET ascii NULL,
  saved_at   DATETIME(6)  NOT NULL,  -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_dispatch_policy__number UNIQUE (number),
  CONSTRAINT fk_dispatch_policy__saved_by FOREIGN KEY (saved_by) REFERENCES app_user (id),
  CONSTRAINT ck_dispatch_policy__driving_hour CHECK ((driving_hour_minor IS NULL) = (driving_hour_currency IS NULL))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
