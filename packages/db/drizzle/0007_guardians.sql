CREATE TABLE `birth_months` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`patient` text NOT NULL,
	`month` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `birth_months_of` ON `birth_months` (`patient`,`row`);--> statement-breakpoint
CREATE TABLE `consents_said` (
	`row` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`patient` text NOT NULL,
	`by` text NOT NULL,
	`who` text NOT NULL,
	`country` text NOT NULL,
	`region` text,
	`at` integer NOT NULL,
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `consents_said_of` ON `consents_said` (`patient`,`row`);--> statement-breakpoint
CREATE TABLE `guardian_links` (
	`secret_hash` text PRIMARY KEY NOT NULL,
	`guardian` text NOT NULL,
	`made` integer NOT NULL,
	`expires` integer NOT NULL,
	`taken_by` text,
	`ended` integer,
	FOREIGN KEY (`guardian`) REFERENCES `guardians`(`guardian`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by`) REFERENCES `logins`(`token_hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guardian_links_of` ON `guardian_links` (`guardian`);--> statement-breakpoint
CREATE TABLE `guardians` (
	`guardian` text PRIMARY KEY NOT NULL,
	`patient` text NOT NULL,
	`since` integer NOT NULL,
	FOREIGN KEY (`guardian`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`patient`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `guardians_of` ON `guardians` (`patient`);
--> statement-breakpoint
CREATE TRIGGER `birth_months_no_update` BEFORE UPDATE ON `birth_months`
BEGIN
	SELECT RAISE(ABORT, 'birth_months: a word is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `birth_months_no_delete` BEFORE DELETE ON `birth_months`
BEGIN
	SELECT RAISE(ABORT, 'birth_months: a word is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `guardians_no_update` BEFORE UPDATE ON `guardians`
BEGIN
	SELECT RAISE(ABORT, 'guardians: a word is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `guardians_no_delete` BEFORE DELETE ON `guardians`
BEGIN
	SELECT RAISE(ABORT, 'guardians: a word is never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_said_no_update` BEFORE UPDATE ON `consents_said`
BEGIN
	SELECT RAISE(ABORT, 'consents_said: a word is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_said_no_delete` BEFORE DELETE ON `consents_said`
BEGIN
	SELECT RAISE(ABORT, 'consents_said: a word is never removed');
END;
