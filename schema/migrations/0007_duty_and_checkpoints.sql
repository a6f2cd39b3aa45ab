ALTER TABLE `checkpoints` ADD `row` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `handovers` ADD `taken_by` text;--> statement-breakpoint
ALTER TABLE `handovers` ADD `taken_at` integer;