-- What customers say about a visit, one each (INV8, ADR-0020).
CREATE TABLE rating (
  id          CHAR(36) CHARACTER SET ascii NOT NULL,
  version     BIGINT        NOT NULL,
  visit_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  ticket_id   CHAR(36) CHARACTER SET ascii NOT NULL, -- as the visit says, for lists and figures
  customer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  csat        INT           NOT NULL,
  nps         INT           NULL,                    -- NULL: not answered
  comment     VARCHAR(2000) NOT NULL,                -- empty without one
  language    VARCHAR(16) CHARACTER SET ascii NOT NULL,
  way         VARCHAR(16) CHARACTER SET ascii NOT NULL,
  suspicion   VARCHAR(32) CHARACTER SET ascii NULL,  -- why it is doubted; NULL if it is not
  is_counted  BOOLEAN       NOT NULL,                -- false: in no figure
  visit_ended_at DATETIME(6) NOT NULL,               -- UTC
  created_at  DATETIME(6)   NOT NULL,                -- UTC
  changed_at  DATETIME(6)   NULL,                    -- UTC; NULL unless the customer changed it
  PRIMARY KEY (id),
  CONSTRAINT uq_rating__visit_id UNIQUE (visit_id),
  CONSTRAINT fk_rating__visit_id FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT fk_rating__ticket_id FOREIGN KEY (ticket_id) REFERENCES ticket (id),
  CONSTRAINT fk_rating__customer_id FOREIGN KEY (customer_id) REFERENCES customer (id),
  CONSTRAINT fk_rating__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT ck_rating__csat CHECK (csat BETWEEN 1 AND 5),
  CONSTRAINT ck_rating__nps CHECK (nps BETWEEN 0 AND 10),
  CONSTRAINT ck_rating__way CHECK (way IN ('LINK_MAIL','TRACKING_PAGE','ENGINEER_QR','HAND_OVER')),
  CONSTRAINT ck_rating__counted CHECK (suspicion IS NULL OR NOT is_counted),
  INDEX ix_rating__visit_ended_at (visit_ended_at)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
