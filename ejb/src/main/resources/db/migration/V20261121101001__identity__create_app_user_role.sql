-- Roles of a user.
CREATE TABLE app_user_role (
  user_id CHAR(36) CHARACTER SET ascii NOT NULL,
  role    VARCHAR(32) NOT NULL,
  PRIMARY KEY (user_id, role),
  CONSTRAINT fk_app_user_role__user_id FOREIGN KEY (user_id) REFERENCES app_user (id),
  CONSTRAINT ck_app_user_role__role CHECK (role IN
    ('CUSTOMER','AGENT','DISPATCHER','ENGINEER','STOREKEEPER','FINANCE','QUALITY','MANAGER','ADMIN','PROVIDER_STAFF'))
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
