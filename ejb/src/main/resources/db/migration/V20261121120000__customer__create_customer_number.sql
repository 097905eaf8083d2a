-- Numbers for people: CU-000001, …; gaps are possible, repetitions are not.
CREATE SEQUENCE customer_number START WITH 1 INCREMENT BY 1 NOCACHE ENGINE = InnoDB;
