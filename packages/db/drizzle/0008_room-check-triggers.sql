-- What somebody said about their room before an hour is never changed and never removed; saying it anew is a new row.
CREATE TRIGGER `room_checks_no_update` BEFORE UPDATE ON `room_checks`
BEGIN
	SELECT RAISE(ABORT, 'room_checks: an answer is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `room_checks_no_delete` BEFORE DELETE ON `room_checks`
BEGIN
	SELECT RAISE(ABORT, 'room_checks: an answer is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `room_checks_only_new` BEFORE INSERT ON `room_checks`
WHEN EXISTS (SELECT 1 FROM `room_checks` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'room_checks: there is such an answer');
END;
