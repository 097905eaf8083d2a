-- One row that counts every change of every visit. Who changes a visit holds it until the commit, so a
-- smaller number was committed earlier and a reader that goes on from a number misses nothing.
CREATE TABLE visit_clock (
  id       TINYINT NOT NULL,
  sequence BIGINT  NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT ck_visit_clock__id CHECK (id = 1)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
