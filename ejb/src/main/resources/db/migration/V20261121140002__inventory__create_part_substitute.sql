-- Parts that may be used instead, the best first.
CREATE TABLE part_substitute (
  part_id       CHAR(36) CHARACTER SET ascii NOT NULL,
  substitute_id CHAR(36) CHARACTER SET ascii NOT NULL,
  position      INT NOT NULL,                        -- from 0; not unique, since JPA moves one by one
  PRIMARY KEY (part_id, substitute_id),
  CONSTRAINT fk_part_substitute__part_id FOREIGN KEY (part_id) REFERENCES part (id),
  CONSTRAINT fk_part_substitute__substitute_id FOREIGN KEY (substitute_id) REFERENCES part (id),
  CONSTRAINT ck_part_substitute__substitute_id CHECK (substitute_id <> part_id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
