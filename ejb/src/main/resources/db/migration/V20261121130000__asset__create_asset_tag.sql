-- Tags for labels: AS-000001, …; gaps are possible, repetitions are not.
CREATE SEQUENCE asset_tag START WITH 1 INCREMENT BY 1 NOCACHE ENGINE = InnoDB;
