-- A run may plan once more what another one had read (ADR-0036).
ALTER TABLE dispatch_run
  ADD COLUMN replay_of CHAR(36) CHARACTER SET ascii NULL,
  ADD CONSTRAINT fk_dispatch_run__replay_of FOREIGN KEY (replay_of) REFERENCES dispatch_run (id);
