-- What a token may do: operation names of the role matrix, or resource.*
CREATE TABLE api_token_operation (
  api_token_id CHAR(36) CHARACTER SET ascii NOT NULL,
  operation    VARCHAR(80) CHARACTER SET ascii NOT NULL,
  PRIMARY KEY (api_token_id, operation),
  CONSTRAINT fk_api_token_operation__api_token_id FOREIGN KEY (api_token_id) REFERENCES api_token (id)
) ENGINE = InnoDB DEFAULT CHARACTER SET utf8mb4;
