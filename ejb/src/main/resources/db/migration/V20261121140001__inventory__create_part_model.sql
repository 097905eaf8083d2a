-- Asset models that a part fits.
CREATE TABLE part_model (
  part_id CHAR(36) CHARACTER SET ascii NOT NULL,
  model   VARCHAR(120) NOT NULL,
  PRIMARY KEY (part_id, model),
  CONSTRAINT fk_part_model__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  INDEX ix_part_model__model (model)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
