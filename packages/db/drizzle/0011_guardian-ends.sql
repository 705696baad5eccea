CREATE TABLE `guardian_ends` (
	`guardian` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`guardian`) REFERENCES `guardians`(`guardian`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `guardian_ends_no_update` BEFORE UPDATE ON `guardian_ends`
BEGIN
	SELECT RAISE(ABORT, 'guardian_ends: an end is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `guardian_ends_no_delete` BEFORE DELETE ON `guardian_ends`
BEGIN
	SELECT RAISE(ABORT, 'guardian_ends: an end is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `guardian_ends_only_new` BEFORE INSERT ON `guardian_ends`
WHEN EXISTS (SELECT 1 FROM `guardian_ends` WHERE `guardian` = NEW.`guardian`)
BEGIN
	SELECT RAISE(ABORT, 'guardian_ends: there is such an end');
END;
