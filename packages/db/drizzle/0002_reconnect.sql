-- Every entry of a room in one table, whoever wrote it and whatever it is; chat that was kept before becomes entries of the kind `chat`.
CREATE TABLE `interruptions` (
	`encounter` text NOT NULL,
	`id` text NOT NULL,
	`opened` integer NOT NULL,
	`record` text NOT NULL,
	`cause` text,
	`outcome` text,
	`decisions` integer NOT NULL,
	PRIMARY KEY(`encounter`, `id`),
	FOREIGN KEY (`encounter`) REFERENCES `encounters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `room_entries_next` (
	`encounter` text NOT NULL,
	`seq` integer NOT NULL,
	`at` integer NOT NULL,
	`from` text,
	`stream` text,
	`cseq` integer NOT NULL,
	`kind` text NOT NULL,
	`body` text NOT NULL,
	`to` text NOT NULL,
	PRIMARY KEY(`encounter`, `seq`),
	FOREIGN KEY (`encounter`) REFERENCES `encounters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `room_entries_next` (`encounter`, `seq`, `at`, `from`, `stream`, `cseq`, `kind`, `body`, `to`)
SELECT `encounter`, `seq`, `at`, `from`, NULL, 0, 'chat', json_object('id', `id`, 'text', `text`), `to` FROM `room_entries`;
--> statement-breakpoint
DROP TABLE `room_entries`;
--> statement-breakpoint
ALTER TABLE `room_entries_next` RENAME TO `room_entries`;
--> statement-breakpoint
CREATE UNIQUE INDEX `room_entries_once` ON `room_entries` (`encounter`,`stream`,`cseq`);
