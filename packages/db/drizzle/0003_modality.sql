ALTER TABLE `appointments` ADD `modality` text DEFAULT 'video' NOT NULL;--> statement-breakpoint
ALTER TABLE `appointments` ADD `is_paid` integer DEFAULT false NOT NULL;