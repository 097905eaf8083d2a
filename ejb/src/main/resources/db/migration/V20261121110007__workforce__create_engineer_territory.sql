-- Where an engineer works.
CREATE TABLE engineer_territory (
  engineer_id  CHAR(36) CHARACTER SET ascii NOT NULL,
  territory_id CHAR(36) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (engineer_id, territory_id),
  CONSTRAINT fk_engineer_territory__engineer_id FOREIGN KEY (engineer_id) REFERENCES engineer (id),
  CONSTRAINT fk_engineer_territory__territory_id FOREIGN KEY (territory_id) REFERENCES territory (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
