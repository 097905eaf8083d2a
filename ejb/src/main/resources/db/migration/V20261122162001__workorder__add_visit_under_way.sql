-- An engineer is on the way to, at, or busy with one visit at most, whatever two phones say at once.
-- RTRIM changes nothing: an expression with a CHAR would depend on the sql_mode, which MariaDB refuses.
ALTER TABLE visit
  ADD COLUMN under_way_engineer_id CHAR(36) CHARACTER SET ascii
    AS (IF(status IN ('TRAVELLING','ON_SITE','WORKING'), RTRIM(engineer_id), NULL)) PERSISTENT,
  ADD CONSTRAINT uq_visit__under_way UNIQUE (under_way_engineer_id);
