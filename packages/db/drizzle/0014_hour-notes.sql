CREATE TABLE `hour_notes` (
	`encounter` text NOT NULL,
	`patient` text NOT NULL,
	`n` integer NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	PRIMARY KEY(`encounter`, `patient`, `n`),
	FOREIGN KEY (`encounter`,`patient`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hour_notes_id_unique` ON `hour_notes` (`id`);--> statement-breakpoint
CREATE TRIGGER `hour_notes_no_update` BEFORE UPDATE ON `hour_notes`
BEGIN
	SELECT RAISE(ABORT, 'hour_notes: a note is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `hour_notes_no_delete` BEFORE DELETE ON `hour_notes`
BEGIN
	SELECT RAISE(ABORT, 'hour_notes: a note is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; a note in its turn replaces none.
CREATE TRIGGER `hour_notes_in_turn` BEFORE INSERT ON `hour_notes`
WHEN NEW.`n` <> (SELECT count(*) FROM `hour_notes` WHERE `encounter` = NEW.`encounter` AND `patient` = NEW.`patient`)
	OR EXISTS (SELECT 1 FROM `hour_notes` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'hour_notes: not the next note');
END;
