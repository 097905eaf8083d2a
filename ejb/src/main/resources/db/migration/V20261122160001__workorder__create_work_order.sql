-- Jobs to be done for tickets (ADR-0012). Texts are empty, not NULL, when unknown.
CREATE TABLE work_order (
  id            CHAR(36) CHARACTER SET ascii NOT NULL,
  version       BIGINT        NOT NULL,
  number        VARCHAR(20)   NOT NULL,   -- for people: WO-000123
  ticket_id     CHAR(36) CHARACTER SET ascii NOT NULL,
  customer_id   CHAR(36) CHARACTER SET ascii NOT NULL,
  site_id       CHAR(36) CHARACTER SET ascii NOT NULL,
  asset_id      CHAR(36) CHARACTER SET ascii NULL,
  category_id   CHAR(36) CHARACTER SET ascii NOT NULL,
  priority      VARCHAR(16) CHARACTER SET ascii NOT NULL,
  priority_rank TINYINT GENERATED ALWAYS AS
    (FIELD(priority, 'URGENT', 'HIGH', 'NORMAL', 'LOW')) STORED,   -- lists sort by urgency
  status        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  status_reason VARCHAR(32) CHARACTER SET ascii NULL,
  status_note   VARCHAR(1000) NOT NULL,
  summary       VARCHAR(200)  NOT NULL,
  instructions  VARCHAR(10000) NOT NULL,
  service_duration_minutes INT NOT NULL,  -- planned time on site of a visit
  visit_count   INT           NOT NULL,   -- numbers the visits
  labour_minutes BIGINT       NOT NULL,   -- measured on site, in started minutes
  completed_at  DATETIME(6)   NULL,       -- UTC
  created_at    DATETIME(6)   NOT NULL,   -- UTC
  PRIMARY KEY (id),
  CONSTRAINT uq_work_order__number UNIQUE (number),
  CONSTRAINT fk_work_order__ticket_id FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_work_order__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_work_order__site_id FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_work_order__asset_id FOREIGN KEY (asset_id) REFERENCES asset (id),
  CONSTRAINT fk_work_order__category_id FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT ck_work_order__priority CHECK (priority IN ('URGENT','HIGH','NORMAL','LOW')),
  CONSTRAINT ck_work_order__status CHECK (status IN
    ('DRAFT','RELEASED','SCHEDULED','IN_PROGRESS','COMPLETED','CLOSED','CANCELLED')),
  CONSTRAINT ck_work_order__status_reason CHECK (status_reason IN
    ('WITHDRAWN','DUPLICATE','NOT_NEEDED','NOT_OURS','OTHER')),
  CONSTRAINT ck_work_order__service_duration CHECK (service_duration_minutes BETWEEN 1 AND 1440),
  CONSTRAINT ck_work_order__counts CHECK (visit_count >= 0 AND labour_minutes >= 0),
  INDEX ix_work_order__status (status, number)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
