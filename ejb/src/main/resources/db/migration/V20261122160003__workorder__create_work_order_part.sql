-- Parts that a visit of a work order has to bring.
CREATE TABLE work_order_part (
  work_order_id        CHAR(36) CHARACTER SET ascii NOT NULL,
  part_id              CHAR(36) CHARACTER SET ascii NOT NULL,
  quantity_thousandths BIGINT NOT NULL,   -- of the part's unit
  PRIMARY KEY (work_order_id, part_id),
  CONSTRAINT fk_work_order_part__work_order_id FOREIGN KEY (work_order_id) REFERENCES work_order (id),
  CONSTRAINT fk_work_order_part__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT ck_work_order_part__quantity CHECK (quantity_thousandths > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
