ALTER TABLE `handovers` ADD `taken_by` text;--> statement-breakpoint
ALTER TABLE `handovers` ADD `taken_at` integer;