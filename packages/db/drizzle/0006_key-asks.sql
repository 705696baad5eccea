CREATE TABLE `key_asks` (
	`agreement` text NOT NULL,
	`person` text NOT NULL,
	`kid` text NOT NULL,
	`key` text NOT NULL,
	`proof` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`agreement`, `person`),
	FOREIGN KEY (`agreement`) REFERENCES `agreements`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
