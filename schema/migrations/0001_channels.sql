ALTER TABLE `cases` ADD `suspected` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `inbound` ADD `content` blob;--> statement-breakpoint
ALTER TABLE `outbox` ADD `delivery` text;--> statement-breakpoint
ALTER TABLE `outbox` ADD `delivery_at` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `question` integer;--> statement-breakpoint
ALTER TABLE `threads` ADD `question_until` integer;