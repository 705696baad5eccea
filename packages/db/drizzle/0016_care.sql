CREATE TABLE `care_notes` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`patient` text NOT NULL,
	`note` text NOT NULL,
	`stands` integer NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `care_notes_of` ON `care_notes` (`patient`,`row`);--> statement-breakpoint
CREATE TABLE `room_decisions` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`item` text NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_decisions_of` ON `room_decisions` (`encounter`,`person`,`row`);--> statement-breakpoint
CREATE TRIGGER `care_notes_no_update` BEFORE UPDATE ON `care_notes`
BEGIN
	SELECT RAISE(ABORT, 'care_notes: a word is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `care_notes_no_delete` BEFORE DELETE ON `care_notes`
BEGIN
	SELECT RAISE(ABORT, 'care_notes: a word is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `care_notes_only_new` BEFORE INSERT ON `care_notes`
WHEN EXISTS (SELECT 1 FROM `care_notes` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'care_notes: there is such a word');
END;
--> statement-breakpoint
CREATE TRIGGER `room_decisions_no_update` BEFORE UPDATE ON `room_decisions`
BEGIN
	SELECT RAISE(ABORT, 'room_decisions: a decision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `room_decisions_no_delete` BEFORE DELETE ON `room_decisions`
BEGIN
	SELECT RAISE(ABORT, 'room_decisions: a decision is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `room_decisions_only_new` BEFORE INSERT ON `room_decisions`
WHEN EXISTS (SELECT 1 FROM `room_decisions` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'room_decisions: there is such a decision');
END;
