-- Numbers of tickets for people; gaps are possible.
CREATE SEQUENCE ticket_number START WITH 1 INCREMENT BY 1 NOCACHE ENGINE = InnoDB;
