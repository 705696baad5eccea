CREATE TABLE `inquiry_entries` (
	`person` text NOT NULL,
	`n` integer NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	PRIMARY KEY(`person`, `n`),
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inquiry_entries_id_unique` ON `inquiry_entries` (`id`);--> statement-breakpoint
CREATE TRIGGER `inquiry_entries_no_update` BEFORE UPDATE ON `inquiry_entries`
BEGIN
	SELECT RAISE(ABORT, 'inquiry_entries: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `inquiry_entries_no_delete` BEFORE DELETE ON `inquiry_entries`
BEGIN
	SELECT RAISE(ABORT, 'inquiry_entries: an entry is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; an entry in its turn replaces none.
CREATE TRIGGER `inquiry_entries_in_turn` BEFORE INSERT ON `inquiry_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `inquiry_entries` WHERE `person` = NEW.`person`)
	OR EXISTS (SELECT 1 FROM `inquiry_entries` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'inquiry_entries: not the next entry');
END;
