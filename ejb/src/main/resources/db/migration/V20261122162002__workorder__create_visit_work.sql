-- What an engineer found and left on site, from the arrival on (ADR-0017). Texts are empty, not NULL, when unknown.
CREATE TABLE visit_work (
  visit_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT        NOT NULL,
  arrived_by  VARCHAR(16) CHARACTER SET ascii NOT NULL,
  arrival_latitude  DOUBLE  NULL,   -- WGS-84, degrees
  arrival_longitude DOUBLE  NULL,
  arrival_accuracy_metres INT NULL,
  arrival_distance_metres INT NULL, -- to the site
  is_arrived_far BOOLEAN    NOT NULL,
  arrival_note VARCHAR(1000) NOT NULL,
  note        VARCHAR(1000) NOT NULL,   -- what was done
  labour_minutes BIGINT     NULL,       -- started minutes; NULL until the end
  signed_by   VARCHAR(100)  NOT NULL,
  signature_id CHAR(36) CHARACTER SET ascii NULL,   -- an attachment of the visit
  no_signature_reason VARCHAR(32) CHARACTER SET ascii NULL,
  PRIMARY KEY (visit_id),
  CONSTRAINT fk_visit_work__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT ck_visit_work__arrived_by CHECK (arrived_by IN ('SCAN','POSITION','MANUAL')),
  CONSTRAINT ck_visit_work__position CHECK (
    arrived_by <> 'POSITION' OR (arrival_latitude IS NOT NULL AND arrival_longitude IS NOT NULL
      AND arrival_distance_metres IS NOT NULL)),
  CONSTRAINT ck_visit_work__labour CHECK (labour_minutes >= 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
