-- Numbers of statements for people; gaps are possible.
CREATE SEQUENCE statement_number START WITH 1 INCREMENT BY 1 NOCACHE ENGINE = InnoDB;
