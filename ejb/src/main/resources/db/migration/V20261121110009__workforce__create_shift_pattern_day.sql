-- Working days of a pattern in local time; an end before the start lies on the next day.
CREATE TABLE shift_pattern_day (
  shift_pattern_id CHAR(36) CHARACTER SET ascii NOT NULL,
  day_of_week      VARCHAR(9) CHARACTER SET ascii NOT NULL,
  starts_at        TIME NOT NULL,
  ends_at          TIME NOT NULL,
  break_starts_at  TIME NULL,                        -- null: no break
  break_minutes    INT  NOT NULL,
  PRIMARY KEY (shift_pattern_id, day_of_week),
  CONSTRAINT fk_shift_pattern_day__shift_pattern_id
    FOREIGN KEY (shift_pattern_id) REFERENCES shift_pattern (id),
  CONSTRAINT ck_shift_pattern_day__day_of_week CHECK (day_of_week IN
    ('MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY')),
  CONSTRAINT ck_shift_pattern_day__times CHECK (starts_at <> ends_at),
  CONSTRAINT ck_shift_pattern_day__break CHECK ((break_starts_at IS NULL) = (break_minutes = 0))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
