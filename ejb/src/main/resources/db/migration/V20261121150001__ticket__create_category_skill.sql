-- Skills that a visit needs, and the least level of each.
CREATE TABLE category_skill (
  category_id CHAR(36) CHARACTER SET ascii NOT NULL,
  skill_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  level       INT NOT NULL,
  PRIMARY KEY (category_id, skill_id),
  CONSTRAINT fk_category_skill__category_id FOREIGN KEY (category_id) REFERENCES category (id),
  CONSTRAINT fk_category_skill__skill_id FOREIGN KEY (skill_id) REFERENCES skill (id),
  CONSTRAINT ck_category_skill__level CHECK (level BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
