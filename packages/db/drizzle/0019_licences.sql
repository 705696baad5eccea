CREATE TABLE `licence_decisions` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	`rules` text NOT NULL,
	`policy` text NOT NULL,
	`decided` text NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `licence_decisions_of` ON `licence_decisions` (`encounter`,`person`,`row`);--> statement-breakpoint
CREATE TABLE `licence_entries` (
	`practitioner` text NOT NULL,
	`n` integer NOT NULL,
	`id` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`act` text NOT NULL,
	PRIMARY KEY(`practitioner`, `n`),
	FOREIGN KEY (`practitioner`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `licence_entries_id_unique` ON `licence_entries` (`id`);--> statement-breakpoint
CREATE TRIGGER `licence_entries_no_update` BEFORE UPDATE ON `licence_entries`
BEGIN
	SELECT RAISE(ABORT, 'licence_entries: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `licence_entries_no_delete` BEFORE DELETE ON `licence_entries`
BEGIN
	SELECT RAISE(ABORT, 'licence_entries: an entry is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; an entry in its turn replaces none.
CREATE TRIGGER `licence_entries_in_turn` BEFORE INSERT ON `licence_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `licence_entries` WHERE `practitioner` = NEW.`practitioner`)
	OR EXISTS (SELECT 1 FROM `licence_entries` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'licence_entries: not the next entry');
END;
--> statement-breakpoint
CREATE TRIGGER `licence_decisions_no_update` BEFORE UPDATE ON `licence_decisions`
BEGIN
	SELECT RAISE(ABORT, 'licence_decisions: a decision is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `licence_decisions_no_delete` BEFORE DELETE ON `licence_decisions`
BEGIN
	SELECT RAISE(ABORT, 'licence_decisions: a decision is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `licence_decisions_only_new` BEFORE INSERT ON `licence_decisions`
WHEN EXISTS (SELECT 1 FROM `licence_decisions` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'licence_decisions: there is such a decision');
END;
