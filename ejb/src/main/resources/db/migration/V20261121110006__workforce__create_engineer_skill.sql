-- What an engineer can do, how well, and until when.
CREATE TABLE engineer_skill (
  engineer_id CHAR(36) CHARACTER SET ascii NOT NULL,
  skill_id    CHAR(36) CHARACTER SET ascii NOT NULL,
  level       INT  NOT NULL,
  expires_on  DATE NULL,                             -- last day; null: never
  PRIMARY KEY (engineer_id, skill_id),
  CONSTRAINT fk_engineer_skill__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT fk_engineer_skill__skill_id FOREIGN KEY (skill_id) REFERENCES skill (id),
  CONSTRAINT ck_engineer_skill__level CHECK (level BETWEEN 1 AND 5)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
