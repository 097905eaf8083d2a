-- Which publication of a day came after which: a run is not published over one that it does not know (ADR-0031).
ALTER TABLE dispatch_run
  ADD COLUMN publication      BIGINT NULL,               -- number of its last publication among those of the day, from 1
  ADD COLUMN seen_publication BIGINT NOT NULL DEFAULT 0; -- the last one of the day when its problem was read
