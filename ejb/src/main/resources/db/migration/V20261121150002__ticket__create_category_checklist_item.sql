-- What is to be done on site, in order.
CREATE TABLE category_checklist_item (
  category_id  CHAR(36) CHARACTER SET ascii NOT NULL,
  position     INT          NOT NULL,                -- from 0
  text_en      VARCHAR(200) NOT NULL,
  text_zh      VARCHAR(200) NOT NULL,
  is_mandatory BOOLEAN      NOT NULL,
  PRIMARY KEY (category_id, position),
  CONSTRAINT fk_category_checklist_item__category_id
    FOREIGN KEY (category_id) REFERENCES category (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
