CREATE TABLE `agreement_entries` (
	`agreement` text NOT NULL,
	`n` integer NOT NULL,
	`digest` text NOT NULL,
	`text` text NOT NULL,
	PRIMARY KEY(`agreement`, `n`),
	FOREIGN KEY (`agreement`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreement_entries_digest_unique` ON `agreement_entries` (`digest`);--> statement-breakpoint
CREATE TABLE `agreements` (
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`subject`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agreements_subject_unique` ON `agreements` (`subject`);--> statement-breakpoint
CREATE TABLE `contracts` (
	`digest` text PRIMARY KEY NOT NULL,
	`agreement` text NOT NULL,
	`version` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`agreement`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contracts_version` ON `contracts` (`agreement`,`version`);