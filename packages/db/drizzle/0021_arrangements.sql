CREATE TABLE `arrangement_entries` (
	`patient` text NOT NULL,
	`n` integer NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	PRIMARY KEY(`patient`, `n`),
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `arrangement_entries_id_unique` ON `arrangement_entries` (`id`);--> statement-breakpoint
CREATE TRIGGER `arrangement_entries_no_update` BEFORE UPDATE ON `arrangement_entries`
BEGIN
	SELECT RAISE(ABORT, 'arrangement_entries: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `arrangement_entries_no_delete` BEFORE DELETE ON `arrangement_entries`
BEGIN
	SELECT RAISE(ABORT, 'arrangement_entries: an entry is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; an entry in its turn replaces none.
CREATE TRIGGER `arrangement_entries_in_turn` BEFORE INSERT ON `arrangement_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `arrangement_entries` WHERE `patient` = NEW.`patient`)
	OR EXISTS (SELECT 1 FROM `arrangement_entries` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'arrangement_entries: not the next entry');
END;
