CREATE TABLE `disclosures` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`by` text NOT NULL,
	`what` text NOT NULL,
	`purpose` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `disclosures_of` ON `disclosures` (`encounter`,`row`);--> statement-breakpoint
CREATE TRIGGER `disclosures_no_update` BEFORE UPDATE ON `disclosures`
BEGIN
	SELECT RAISE(ABORT, 'disclosures: a note is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `disclosures_no_delete` BEFORE DELETE ON `disclosures`
BEGIN
	SELECT RAISE(ABORT, 'disclosures: a note is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `disclosures_only_new` BEFORE INSERT ON `disclosures`
WHEN EXISTS (SELECT 1 FROM `disclosures` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'disclosures: there is such a note');
END;
