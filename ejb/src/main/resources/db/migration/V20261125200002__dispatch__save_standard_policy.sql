-- The standard policy: one point is one second of driving.
INSERT INTO dispatch_policy (id, version, number, weights, note, saved_at) VALUES
  ('00000000-0000-7000-8000-000000000002', 1, 1,
   '{"travelSecond":1,"travelKilometre":0,"latenessMinute":30,"overtimeMinute":120,"fairness":1,"notPreferred":600,"providerVisit":900,"overQualifiedLevel":60,"engineerChanged":900,"startMovedMinute":2}',
   '', UTC_TIMESTAMP(6));
