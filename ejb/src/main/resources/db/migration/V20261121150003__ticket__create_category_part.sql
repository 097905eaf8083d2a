-- Parts that a visit probably needs.
CREATE TABLE category_part (
  category_id          CHAR(36) CHARACTER SET ascii NOT NULL,
  part_id              CHAR(36) CHARACTER SET ascii NOT NULL,
  quantity_thousandths BIGINT NOT NULL,              -- thousandths of the part's unit
  PRIMARY KEY (category_id, part_id),
  CONSTRAINT fk_category_part__category_id FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT fk_category_part__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT ck_category_part__quantity_thousandths CHECK (quantity_thousandths > 0)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
