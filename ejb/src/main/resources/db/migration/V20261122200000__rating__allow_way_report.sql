-- A service report carries a rating code too (ADR-0023).
ALTER TABLE rating
  DROP CONSTRAINT ck_rating__way,
  ADD CONSTRAINT ck_rating__way CHECK (way IN
    ('LINK_MAIL','TRACKING_PAGE','ENGINEER_QR','HAND_OVER','REPORT'));
