CREATE TABLE `card_openings` (
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`told_at` integer NOT NULL,
	PRIMARY KEY(`encounter`, `person`, `by`, `opened_at`),
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `emergency_plans` (
	`person` text NOT NULL,
	`n` integer NOT NULL,
	`plan` text NOT NULL,
	PRIMARY KEY(`person`, `n`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `place_reads` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`by` text NOT NULL,
	`reason` text NOT NULL,
	`words` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `place_reads_of` ON `place_reads` (`person`,`row`);--> statement-breakpoint
CREATE TRIGGER `emergency_plans_no_update` BEFORE UPDATE ON `emergency_plans`
BEGIN
	SELECT RAISE(ABORT, 'emergency_plans: a version is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `emergency_plans_no_delete` BEFORE DELETE ON `emergency_plans`
BEGIN
	SELECT RAISE(ABORT, 'emergency_plans: a version is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `place_reads_no_update` BEFORE UPDATE ON `place_reads`
BEGIN
	SELECT RAISE(ABORT, 'place_reads: a read is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `place_reads_no_delete` BEFORE DELETE ON `place_reads`
BEGIN
	SELECT RAISE(ABORT, 'place_reads: a read is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `card_openings_no_update` BEFORE UPDATE ON `card_openings`
BEGIN
	SELECT RAISE(ABORT, 'card_openings: an opening is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `card_openings_no_delete` BEFORE DELETE ON `card_openings`
BEGIN
	SELECT RAISE(ABORT, 'card_openings: an opening is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the triggers above; what comes in its turn replaces none.
CREATE TRIGGER `emergency_plans_in_turn` BEFORE INSERT ON `emergency_plans`
WHEN NEW.`n` <> (SELECT count(*) FROM `emergency_plans` WHERE `person` = NEW.`person`)
BEGIN
	SELECT RAISE(ABORT, 'emergency_plans: not the next version');
END;
--> statement-breakpoint
CREATE TRIGGER `place_reads_only_new` BEFORE INSERT ON `place_reads`
WHEN EXISTS (SELECT 1 FROM `place_reads` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'place_reads: a read is never replaced');
END;
--> statement-breakpoint
CREATE TRIGGER `card_openings_only_new` BEFORE INSERT ON `card_openings`
WHEN EXISTS (SELECT 1 FROM `card_openings` WHERE `encounter` = NEW.`encounter` AND `person` = NEW.`person` AND `by` = NEW.`by` AND `opened_at` = NEW.`opened_at`)
BEGIN
	SELECT RAISE(ABORT, 'card_openings: an opening is never replaced');
END;
