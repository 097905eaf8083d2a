-- When a site can be entered, in its local time; none: always.
CREATE TABLE site_opening_hours (
  site_id     CHAR(36) CHARACTER SET ascii NOT NULL,
  day_of_week VARCHAR(9) CHARACTER SET ascii NOT NULL,
  opens_at    TIME NOT NULL,
  closes_at   TIME NOT NULL,                             -- exclusive; 00:00 is the end of the day
  PRIMARY KEY (site_id, day_of_week, opens_at),
  CONSTRAINT fk_site_opening_hours__site_id FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT ck_site_opening_hours__day_of_week CHECK (day_of_week IN
    ('MONDAY','TUESDAY','WEDNESDAY','THURSDAY','FRIDAY','SATURDAY','SUNDAY'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
