CREATE TABLE `audit` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`act` text NOT NULL,
	`subject` text NOT NULL,
	`code` text,
	`prev` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `audit_id_unique` ON `audit` (`id`);--> statement-breakpoint
CREATE TABLE `appointments` (
	`id` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`start` integer NOT NULL,
	`end` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `encounters` (
	`id` text PRIMARY KEY NOT NULL,
	`appointment` text NOT NULL,
	`status` text NOT NULL,
	`since` integer,
	`start` integer,
	`end` integer,
	FOREIGN KEY (`appointment`) REFERENCES `appointments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `encounters_appointment_unique` ON `encounters` (`appointment`);--> statement-breakpoint
CREATE TABLE `participants` (
	`seat` text NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`encounter`, `person`),
	FOREIGN KEY (`encounter`) REFERENCES `encounters`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participants_seat_unique` ON `participants` (`seat`);--> statement-breakpoint
CREATE INDEX `participants_by_person` ON `participants` (`person`,`encounter`);--> statement-breakpoint
CREATE TABLE `invites` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`encounter` text NOT NULL,
	`made` integer NOT NULL,
	`expires` integer NOT NULL,
	`taken_by` text,
	`ended` integer,
	FOREIGN KEY (`taken_by`) REFERENCES `logins`(`token_hash`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `invites_of` ON `invites` (`encounter`,`person`);--> statement-breakpoint
CREATE TABLE `logins` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`id` text NOT NULL,
	`person` text NOT NULL,
	`side` text NOT NULL,
	`made` integer NOT NULL,
	`last_seen` integer NOT NULL,
	`ended` integer,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `logins_id_unique` ON `logins` (`id`);--> statement-breakpoint
CREATE INDEX `logins_of` ON `logins` (`person`);--> statement-breakpoint
CREATE TABLE `identities_seen` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` text NOT NULL,
	`by` text NOT NULL,
	`how` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `identities_seen_of` ON `identities_seen` (`person`,`row`);--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`title` text,
	`phone` text,
	`language` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `room_checks` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`answers` text NOT NULL,
	`stated_at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `room_checks_of` ON `room_checks` (`encounter`,`person`,`row`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`person` text NOT NULL,
	`contract` text NOT NULL,
	`version` integer NOT NULL,
	`language` text NOT NULL,
	`digest` text NOT NULL,
	`name` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `signatures_of` ON `signatures` (`person`,`row`);--> statement-breakpoint
CREATE TABLE `whereabouts` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`encounter` text NOT NULL,
	`person` text NOT NULL,
	`country` text NOT NULL,
	`region` text,
	`city` text NOT NULL,
	`street` text NOT NULL,
	`detail` text,
	`emergency_number` text NOT NULL,
	`callback` text,
	`stated_at` integer NOT NULL,
	FOREIGN KEY (`encounter`,`person`) REFERENCES `participants`(`encounter`,`person`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `whereabouts_of` ON `whereabouts` (`encounter`,`person`,`row`);--> statement-breakpoint
CREATE TABLE `room_entries` (
	`encounter` text NOT NULL,
	`seq` integer NOT NULL,
	`id` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`encounter`, `seq`),
	FOREIGN KEY (`encounter`) REFERENCES `encounters`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_entries_once` ON `room_entries` (`encounter`,`id`);--> statement-breakpoint
CREATE TABLE `rooms` (
	`encounter` text PRIMARY KEY NOT NULL,
	`snapshot` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`encounter`) REFERENCES `encounters`(`id`) ON UPDATE no action ON DELETE no action
);
