-- Customers' issues. Texts are empty, not NULL, when unknown.
CREATE TABLE ticket (
  id            CHAR(36) CHARACTER SET ascii NOT NULL,
  version       BIGINT        NOT NULL,
  number        VARCHAR(20)   NOT NULL,   -- for people: T-000123
  reference     VARCHAR(64)   NOT NULL,   -- the customer's own number for it
  status        VARCHAR(16) CHARACTER SET ascii NOT NULL,
  status_reason VARCHAR(32) CHARACTER SET ascii NULL,
  status_note   VARCHAR(1000) NOT NULL,
  priority      VARCHAR(16) CHARACTER SET ascii NOT NULL,
  priority_rank TINYINT GENERATED ALWAYS AS
    (FIELD(priority, 'URGENT', 'HIGH', 'NORMAL', 'LOW')) STORED,   -- lists sort by urgency
  channel       VARCHAR(16) CHARACTER SET ascii NOT NULL,
  customer_id   CHAR(36) CHARACTER SET ascii NOT NULL,
  contact_id    CHAR(36) CHARACTER SET ascii NULL,
  site_id       CHAR(36) CHARACTER SET ascii NULL,
  asset_id      CHAR(36) CHARACTER SET ascii NULL,
  category_id   CHAR(36) CHARACTER SET ascii NULL,
  subject       VARCHAR(200)  NOT NULL,
  description   VARCHAR(10000) NOT NULL,
  assignee_id   CHAR(36) CHARACTER SET ascii NULL,
  opened_at     DATETIME(6)   NOT NULL,   -- UTC, when the customer asked
  resolved_at   DATETIME(6)   NULL,       -- UTC
  closed_at     DATETIME(6)   NULL,       -- UTC, when closed or cancelled
  created_at    DATETIME(6)   NOT NULL,   -- UTC, when we got it
  PRIMARY KEY (id),
  CONSTRAINT uq_ticket__number UNIQUE (number),
  CONSTRAINT fk_ticket__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_ticket__contact_id FOREIGN KEY (contact_id) REFERENCES contact (id),
  CONSTRAINT fk_ticket__site_id FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT fk_ticket__asset_id FOREIGN KEY (asset_id) REFERENCES asset (id),
  CONSTRAINT fk_ticket__category_id FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT fk_ticket__assignee_id FOREIGN KEY (assignee_id) REFERENCES app_user (id),
  CONSTRAINT ck_ticket__status CHECK (status IN
    ('NEW','IN_PROGRESS','ON_HOLD','RESOLVED','CLOSED','CANCELLED')),
  CONSTRAINT ck_ticket__status_reason CHECK (status_reason IN
    ('WAITING_FOR_CUSTOMER','WAITING_FOR_PART','WAITING_FOR_ACCESS','WEATHER','WITHDRAWN',
     'DUPLICATE','NOT_OURS','UNREACHABLE','NOT_FIXED','CAME_BACK','BY_MISTAKE','OTHER')),
  CONSTRAINT ck_ticket__priority CHECK (priority IN ('URGENT','HIGH','NORMAL','LOW')),
  CONSTRAINT ck_ticket__channel CHECK (channel IN
    ('PORTAL','PHONE','EMAIL','WECHAT','API','IMPORT')),
  INDEX ix_ticket__reference (customer_id, reference),
  INDEX ix_ticket__opened_at (opened_at, id),
  INDEX ix_ticket__status (status, opened_at, id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
