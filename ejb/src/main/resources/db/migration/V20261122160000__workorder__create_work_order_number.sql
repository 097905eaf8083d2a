-- Numbers of work orders for people; gaps are possible.
CREATE SEQUENCE work_order_number START WITH 1 INCREMENT BY 1 NOCACHE ENGINE = InnoDB;
