CREATE TABLE `judgement_entries` (
	`patient` text NOT NULL,
	`log` text NOT NULL,
	`n` integer NOT NULL,
	`by` text NOT NULL,
	`name` text,
	`at` integer NOT NULL,
	`edition` text NOT NULL,
	`act` text NOT NULL,
	PRIMARY KEY(`patient`, `log`, `n`),
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `judgement_entries_no_update` BEFORE UPDATE ON `judgement_entries`
BEGIN
	SELECT RAISE(ABORT, 'judgement_entries: a line is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `judgement_entries_no_delete` BEFORE DELETE ON `judgement_entries`
BEGIN
	SELECT RAISE(ABORT, 'judgement_entries: a line is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; a line in its turn replaces none.
CREATE TRIGGER `judgement_entries_in_turn` BEFORE INSERT ON `judgement_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `judgement_entries` WHERE `patient` = NEW.`patient` AND `log` = NEW.`log`)
BEGIN
	SELECT RAISE(ABORT, 'judgement_entries: not the next line');
END;
