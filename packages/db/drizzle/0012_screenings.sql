CREATE TABLE `screening_calls` (
	`screening` text PRIMARY KEY NOT NULL,
	`raised_at` integer NOT NULL,
	`told_at` integer,
	`read_at` integer,
	`read_by` text,
	FOREIGN KEY (`screening`) REFERENCES `screening_responses`(`screening`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`read_by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screening_drafts` (
	`screening` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`saves` integer NOT NULL,
	`saved_at` integer NOT NULL,
	FOREIGN KEY (`screening`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screening_responses` (
	`screening` text PRIMARY KEY NOT NULL,
	`answers` text NOT NULL,
	`saves` integer NOT NULL,
	`sent_at` integer NOT NULL,
	FOREIGN KEY (`screening`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `screening_reviews` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`screening` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`words` text NOT NULL,
	`decisions` text NOT NULL,
	FOREIGN KEY (`screening`) REFERENCES `screening_responses`(`screening`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `screening_reviews_of` ON `screening_reviews` (`screening`,`row`);--> statement-breakpoint
CREATE TABLE `screenings` (
	`id` text PRIMARY KEY NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`instrument` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`asked_by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `screenings_of` ON `screenings` (`person`,`encounter`);--> statement-breakpoint
CREATE INDEX `screenings_in` ON `screenings` (`encounter`);--> statement-breakpoint
CREATE TABLE `screenings_taken_back` (
	`screening` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`screening`) REFERENCES `screenings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `screenings_no_update` BEFORE UPDATE ON `screenings`
BEGIN
	SELECT RAISE(ABORT, 'screenings: what was asked is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `screenings_no_delete` BEFORE DELETE ON `screenings`
BEGIN
	SELECT RAISE(ABORT, 'screenings: what was asked is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `screenings_only_new` BEFORE INSERT ON `screenings`
WHEN EXISTS (SELECT 1 FROM `screenings` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'screenings: there is such a row');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_responses_no_update` BEFORE UPDATE ON `screening_responses`
BEGIN
	SELECT RAISE(ABORT, 'screening_responses: what was sent is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_responses_no_delete` BEFORE DELETE ON `screening_responses`
BEGIN
	SELECT RAISE(ABORT, 'screening_responses: what was sent is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `screening_responses_only_new` BEFORE INSERT ON `screening_responses`
WHEN EXISTS (SELECT 1 FROM `screening_responses` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screening_responses: there is such a row');
END;
--> statement-breakpoint
CREATE TRIGGER `screenings_taken_back_no_update` BEFORE UPDATE ON `screenings_taken_back`
BEGIN
	SELECT RAISE(ABORT, 'screenings_taken_back: a taking back is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `screenings_taken_back_no_delete` BEFORE DELETE ON `screenings_taken_back`
BEGIN
	SELECT RAISE(ABORT, 'screenings_taken_back: a taking back is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `screenings_taken_back_only_new` BEFORE INSERT ON `screenings_taken_back`
WHEN EXISTS (SELECT 1 FROM `screenings_taken_back` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screenings_taken_back: there is such a row');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_reviews_no_update` BEFORE UPDATE ON `screening_reviews`
BEGIN
	SELECT RAISE(ABORT, 'screening_reviews: a review is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_reviews_no_delete` BEFORE DELETE ON `screening_reviews`
BEGIN
	SELECT RAISE(ABORT, 'screening_reviews: a review is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `screening_reviews_only_new` BEFORE INSERT ON `screening_reviews`
WHEN EXISTS (SELECT 1 FROM `screening_reviews` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'screening_reviews: there is such a row');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_calls_no_delete` BEFORE DELETE ON `screening_calls`
BEGIN
	SELECT RAISE(ABORT, 'screening_calls: a call is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `screening_calls_only_new` BEFORE INSERT ON `screening_calls`
WHEN EXISTS (SELECT 1 FROM `screening_calls` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screening_calls: there is such a row');
END;
--> statement-breakpoint
-- A call is told once and read once; nothing else of it moves.
CREATE TRIGGER `screening_calls_once` BEFORE UPDATE ON `screening_calls`
WHEN NEW.`screening` <> OLD.`screening` OR NEW.`raised_at` <> OLD.`raised_at`
	OR (OLD.`told_at` IS NOT NULL AND NEW.`told_at` IS NOT OLD.`told_at`)
	OR (OLD.`read_at` IS NOT NULL AND (NEW.`read_at` IS NOT OLD.`read_at` OR NEW.`read_by` IS NOT OLD.`read_by`))
	OR ((NEW.`read_at` IS NULL) <> (NEW.`read_by` IS NULL))
BEGIN
	SELECT RAISE(ABORT, 'screening_calls: what happened to a call stays');
END;
--> statement-breakpoint
-- What was sent cannot be taken back, and what was taken back cannot be sent, whichever process tries.
CREATE TRIGGER `screening_responses_asked` BEFORE INSERT ON `screening_responses`
WHEN EXISTS (SELECT 1 FROM `screenings_taken_back` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screening_responses: it is not asked any more');
END;
--> statement-breakpoint
CREATE TRIGGER `screenings_taken_back_open` BEFORE INSERT ON `screenings_taken_back`
WHEN EXISTS (SELECT 1 FROM `screening_responses` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screenings_taken_back: it was sent');
END;
--> statement-breakpoint
CREATE TRIGGER `screening_drafts_open` BEFORE INSERT ON `screening_drafts`
WHEN EXISTS (SELECT 1 FROM `screening_responses` WHERE `screening` = NEW.`screening`)
	OR EXISTS (SELECT 1 FROM `screenings_taken_back` WHERE `screening` = NEW.`screening`)
BEGIN
	SELECT RAISE(ABORT, 'screening_drafts: nothing is filled in any more');
END;
