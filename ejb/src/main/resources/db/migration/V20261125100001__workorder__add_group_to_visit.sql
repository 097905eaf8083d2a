-- Visits that are planned with regard to each other (ADR-0033). One that is repeated leaves its place to the next.
ALTER TABLE visit
  ADD COLUMN group_id       CHAR(36)    CHARACTER SET ascii NULL,
  ADD COLUMN group_kind     VARCHAR(16) CHARACTER SET ascii NULL,
  ADD COLUMN group_position INT         NULL,                 -- from 1
  ADD CONSTRAINT ck_visit__group CHECK (
    (group_id IS NULL AND group_kind IS NULL AND group_position IS NULL)
    OR (group_id IS NOT NULL AND group_kind IN ('CREW','SEQUENCE') AND group_position >= 1)),
  ADD INDEX ix_visit__group (group_id, group_position);
