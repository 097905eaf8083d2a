-- The mailbox that customers write to (ADR-0025).
ALTER TABLE settings
  ADD COLUMN mailbox_host            VARCHAR(255)   NOT NULL DEFAULT '',      -- empty: no mail is read
  ADD COLUMN mailbox_port            INT            NOT NULL DEFAULT 993,
  ADD COLUMN mailbox_security        VARCHAR(16) CHARACTER SET ascii NOT NULL DEFAULT 'TLS',
  ADD COLUMN mailbox_username        VARCHAR(254)   NOT NULL DEFAULT '',
  ADD COLUMN mailbox_password_sealed VARBINARY(1024) NULL,                    -- AES-GCM under WAYMEND_SECRET_KEY
  ADD COLUMN mailbox_password_set_at DATETIME(6)    NULL,                     -- UTC
  ADD COLUMN mailbox_folder          VARCHAR(200)   NOT NULL DEFAULT 'INBOX',
  ADD COLUMN mailbox_address         VARCHAR(254)   NOT NULL DEFAULT '',      -- empty: replies go to mail_from
  ADD COLUMN is_mailbox_tagged       BOOLEAN        NOT NULL DEFAULT FALSE,   -- name+anything@… arrives, too
  ADD CONSTRAINT ck_settings__mailbox_port CHECK (mailbox_port BETWEEN 1 AND 65535),
  ADD CONSTRAINT ck_settings__mailbox_security CHECK (mailbox_security IN ('NONE','STARTTLS','TLS'));
