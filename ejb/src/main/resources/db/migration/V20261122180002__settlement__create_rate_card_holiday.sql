-- Days on which the surcharge for holidays is due.
CREATE TABLE rate_card_holiday (
  rate_card_version_id CHAR(36) CHARACTER SET ascii NOT NULL,
  holiday_on           DATE NOT NULL,
  PRIMARY KEY (rate_card_version_id, holiday_on),
  CONSTRAINT fk_rate_card_holiday__rate_card_version_id FOREIGN KEY (rate_card_version_id)
    REFERENCES rate_card_version (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
