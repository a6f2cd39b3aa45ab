ALTER TABLE `threads` ADD `acknowledgements` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `threads` ADD `stopped_at` integer;