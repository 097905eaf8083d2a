-- Skills that a work order needs.
CREATE TABLE work_order_skill (
  work_order_id CHAR(36) CHARACTER SET ascii NOT NULL,
  skill_id      CHAR(36) CHARACTER SET ascii NOT NULL,
  level         INT NOT NULL,   -- the least that will do
  PRIMARY KEY (work_order_id, skill_id),
  CONSTRAINT fk_work_order_skill__work_order_id FOREIGN KEY (work_order_id) REFERENCES work_order (id),
  CONSTRAINT fk_work_order_skill__skill_id FOREIGN KEY (skill_id) REFERENCES skill (id),
  CONSTRAINT ck_work_order_skill__level CHECK (level BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
