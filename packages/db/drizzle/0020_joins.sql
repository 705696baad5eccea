CREATE TABLE `join_answers` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL,
	`answer` text NOT NULL,
	`policy` text NOT NULL,
	`rules` text NOT NULL,
	`checks` text NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `join_answers_of` ON `join_answers` (`encounter`,`row`);--> statement-breakpoint
CREATE TRIGGER `join_answers_no_update` BEFORE UPDATE ON `join_answers`
BEGIN
	SELECT RAISE(ABORT, 'join_answers: an answer is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `join_answers_no_delete` BEFORE DELETE ON `join_answers`
BEGIN
	SELECT RAISE(ABORT, 'join_answers: an answer is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `join_answers_only_new` BEFORE INSERT ON `join_answers`
WHEN EXISTS (SELECT 1 FROM `join_answers` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'join_answers: there is such an answer');
END;
