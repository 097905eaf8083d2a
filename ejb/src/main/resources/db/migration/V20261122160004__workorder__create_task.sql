-- The checklist of a work order.
CREATE TABLE task (
  work_order_id CHAR(36) CHARACTER SET ascii NOT NULL,
  position      INT           NOT NULL,
  text_en       VARCHAR(200)  NOT NULL,
  text_zh       VARCHAR(200)  NOT NULL,
  is_mandatory  BOOLEAN       NOT NULL,
  done_at       DATETIME(6)   NULL,       -- UTC
  note          VARCHAR(1000) NOT NULL,
  PRIMARY KEY (work_order_id, position),
  CONSTRAINT fk_task__work_order_id FOREIGN KEY (work_order_id) REFERENCES work_order (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
