CREATE TABLE `duty_entries` (
	`matter` text NOT NULL,
	`patient` text NOT NULL,
	`n` integer NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	`basis` text,
	PRIMARY KEY(`matter`, `n`),
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duty_entries_id_unique` ON `duty_entries` (`id`);--> statement-breakpoint
CREATE INDEX `duty_entries_of` ON `duty_entries` (`patient`,`matter`);--> statement-breakpoint
CREATE TRIGGER `duty_entries_no_update` BEFORE UPDATE ON `duty_entries`
BEGIN
	SELECT RAISE(ABORT, 'duty_entries: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `duty_entries_no_delete` BEFORE DELETE ON `duty_entries`
BEGIN
	SELECT RAISE(ABORT, 'duty_entries: an entry is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; an entry in its turn replaces none.
CREATE TRIGGER `duty_entries_in_turn` BEFORE INSERT ON `duty_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `duty_entries` WHERE `matter` = NEW.`matter`)
	OR EXISTS (SELECT 1 FROM `duty_entries` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'duty_entries: not the next entry');
END;
