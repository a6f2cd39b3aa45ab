CREATE TABLE `answered` (
	`lookup` blob PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `answered_expiry` ON `answered` (`expires_at`);--> statement-breakpoint
CREATE TABLE `cases` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`submission` blob,
	`channel` text NOT NULL,
	`language` text NOT NULL,
	`country` text,
	`urgency` text NOT NULL,
	`deadline` integer,
	`status` text NOT NULL,
	`lead` text NOT NULL,
	`epoch` integer NOT NULL,
	`filed_at` integer NOT NULL,
	`acknowledged_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `cases_reference_unique` ON `cases` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `cases_submission_unique` ON `cases` (`submission`);--> statement-breakpoint
CREATE INDEX `cases_inbox` ON `cases` (`lead`,`status`,`urgency`,`filed_at`,`id`);--> statement-breakpoint
CREATE TABLE `entries` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`compartment` text NOT NULL,
	`epoch` integer NOT NULL,
	`at` integer NOT NULL,
	`sealed` blob NOT NULL,
	`mac` blob NOT NULL,
	`auth` blob,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `entries_timeline` ON `entries` (`case_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`compartment` text NOT NULL,
	`epoch` integer NOT NULL,
	`entry_id` text NOT NULL,
	`object_size` integer NOT NULL,
	`stored_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_case` ON `evidence` (`case_id`,`id`);--> statement-breakpoint
CREATE TABLE `inbound` (
	`dedupe` blob PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`received_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger` (
	`scope` text NOT NULL,
	`sequence` integer NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`subject` text,
	`hash` blob NOT NULL,
	PRIMARY KEY(`scope`, `sequence`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`case_id` text,
	`center` text,
	`facts` text,
	`payload` text,
	`status` text NOT NULL,
	`attempts` integer NOT NULL,
	`next_at` integer NOT NULL,
	`lease` text,
	`lease_until` integer,
	`gathered_into` text,
	`failure` text,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`status`,`next_at`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_center` ON `outbox` (`center`,`kind`,`status`,`sent_at`);--> statement-breakpoint
CREATE TABLE `recipients` (
	`case_id` text NOT NULL,
	`compartment` text NOT NULL,
	`epoch` integer NOT NULL,
	`recipient` text NOT NULL,
	`mac` blob NOT NULL,
	PRIMARY KEY(`case_id`, `epoch`, `compartment`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `refusals` (
	`hour` integer NOT NULL,
	`reason` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`hour`, `reason`)
);
--> statement-breakpoint
CREATE TABLE `threads` (
	`lookup` blob PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`mac` blob NOT NULL,
	`channel` text NOT NULL,
	`acknowledged_at` integer,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `threads_case` ON `threads` (`case_id`);--> statement-breakpoint
CREATE INDEX `threads_expiry` ON `threads` (`expires_at`);--> statement-breakpoint
CREATE TABLE `wraps` (
	`case_id` text NOT NULL,
	`epoch` integer NOT NULL,
	`party` text NOT NULL,
	`key` blob NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`case_id`, `epoch`, `party`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `wraps_party` ON `wraps` (`party`,`case_id`,`epoch`);