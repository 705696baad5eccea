CREATE TABLE `help_calls` (
	`id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`encounter` text,
	`seat` text,
	`how` text NOT NULL,
	`is_drill` integer NOT NULL,
	`at` integer NOT NULL,
	`place_at` integer,
	`does` text NOT NULL,
	`of` integer NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`by`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `help_calls_by` ON `help_calls` (`by`,`at`);--> statement-breakpoint
CREATE INDEX `help_calls_at` ON `help_calls` (`at`);--> statement-breakpoint
CREATE TABLE `help_events` (
	`call` text NOT NULL,
	`n` integer NOT NULL,
	`event` text NOT NULL,
	PRIMARY KEY(`call`, `n`),
	FOREIGN KEY (`call`) REFERENCES `help_calls`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `help_settings` (
	`person` text PRIMARY KEY NOT NULL,
	`does` text NOT NULL,
	`sign` integer NOT NULL,
	`salt` text,
	`digest` text,
	`words` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `responder_lists` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`list` text NOT NULL,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `help_calls_no_update` BEFORE UPDATE ON `help_calls`
BEGIN
	SELECT RAISE(ABORT, 'help_calls: a call is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `help_calls_no_delete` BEFORE DELETE ON `help_calls`
BEGIN
	SELECT RAISE(ABORT, 'help_calls: a call is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `help_calls_only_new` BEFORE INSERT ON `help_calls`
WHEN EXISTS (SELECT 1 FROM `help_calls` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'help_calls: this call is kept already');
END;
--> statement-breakpoint
CREATE TRIGGER `help_events_no_update` BEFORE UPDATE ON `help_events`
BEGIN
	SELECT RAISE(ABORT, 'help_events: what happened is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `help_events_no_delete` BEFORE DELETE ON `help_events`
BEGIN
	SELECT RAISE(ABORT, 'help_events: what happened is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `help_events_in_turn` BEFORE INSERT ON `help_events`
WHEN NEW.`n` <> (SELECT count(*) FROM `help_events` WHERE `call` = NEW.`call`)
BEGIN
	SELECT RAISE(ABORT, 'help_events: not the next event');
END;
--> statement-breakpoint
CREATE TRIGGER `responder_lists_no_update` BEFORE UPDATE ON `responder_lists`
BEGIN
	SELECT RAISE(ABORT, 'responder_lists: a list is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `responder_lists_no_delete` BEFORE DELETE ON `responder_lists`
BEGIN
	SELECT RAISE(ABORT, 'responder_lists: a list is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `responder_lists_only_new` BEFORE INSERT ON `responder_lists`
WHEN EXISTS (SELECT 1 FROM `responder_lists` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'responder_lists: this list is kept already');
END;
