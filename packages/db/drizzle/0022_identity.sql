CREATE TABLE `identity_entries` (
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
CREATE UNIQUE INDEX `identity_entries_id_unique` ON `identity_entries` (`id`);--> statement-breakpoint
-- What was seen before is carried over, each in its turn, as far as it was told then.
INSERT INTO `identity_entries` (`person`, `n`, `id`, `by`, `at`, `act`)
SELECT `person`, `n`, `id`, `by`, `at`, CASE `how`
	WHEN 'in-person' THEN json_object('kind', 'in-person', 'id', `id`, 'met', NULL, 'age', json('{"says":"nothing"}'))
	WHEN 'document' THEN json_object('kind', 'document', 'id', `id`, 'document', 'not-noted', 'name', 'not-compared', 'picture', 'not-compared', 'age', json('{"says":"nothing"}'))
	ELSE json_object('kind', 'video', 'id', `id`, 'encounter', NULL) END
FROM (SELECT `person`, `by`, `at`, `how`, 'idn_' || lower(hex(randomblob(13))) AS `id`,
	row_number() OVER (PARTITION BY `person` ORDER BY `row`) - 1 AS `n` FROM `identities_seen`);
--> statement-breakpoint
DROP TABLE `identities_seen`;--> statement-breakpoint
CREATE TRIGGER `identity_entries_no_update` BEFORE UPDATE ON `identity_entries`
BEGIN
	SELECT RAISE(ABORT, 'identity_entries: an entry is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `identity_entries_no_delete` BEFORE DELETE ON `identity_entries`
BEGIN
	SELECT RAISE(ABORT, 'identity_entries: an entry is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above; an entry in its turn replaces none.
CREATE TRIGGER `identity_entries_in_turn` BEFORE INSERT ON `identity_entries`
WHEN NEW.`n` <> (SELECT count(*) FROM `identity_entries` WHERE `person` = NEW.`person`)
	OR EXISTS (SELECT 1 FROM `identity_entries` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'identity_entries: not the next entry');
END;
