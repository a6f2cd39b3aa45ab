CREATE TABLE `approvals` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`center` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`decision` text,
	`expires_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `approvals_case` ON `approvals` (`case_id`,`kind`,`subject`);--> statement-breakpoint
CREATE TABLE `attempts` (
	`lookup` blob PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`next_at` integer NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `attempts_expiry` ON `attempts` (`expires_at`);--> statement-breakpoint
CREATE TABLE `center_wraps` (
	`center` text NOT NULL,
	`key` blob NOT NULL,
	`member` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`center`, `key`, `member`),
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `center_wraps_member` ON `center_wraps` (`member`);--> statement-breakpoint
CREATE TABLE `challenges` (
	`hash` blob PRIMARY KEY NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenges_expiry` ON `challenges` (`expires_at`);--> statement-breakpoint
CREATE TABLE `checkpoints` (
	`at` integer PRIMARY KEY NOT NULL,
	`scopes` integer NOT NULL,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `conflicts` (
	`case_id` text NOT NULL,
	`member` text NOT NULL,
	`at` integer NOT NULL,
	`lifted_at` integer,
	PRIMARY KEY(`case_id`, `member`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `conflicts_member` ON `conflicts` (`member`,`lifted_at`);--> statement-breakpoint
CREATE TABLE `credentials` (
	`id` text PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`kind` text NOT NULL,
	`locator` blob NOT NULL,
	`sealed` blob NOT NULL,
	`passkey` blob,
	`public_key` blob,
	`counter` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `credentials_locator_unique` ON `credentials` (`locator`);--> statement-breakpoint
CREATE INDEX `credentials_member` ON `credentials` (`member`);--> statement-breakpoint
CREATE TABLE `exposures` (
	`center` text NOT NULL,
	`member` text NOT NULL,
	`week` integer NOT NULL,
	`shown` integer NOT NULL,
	PRIMARY KEY(`center`, `member`, `week`)
);
--> statement-breakpoint
CREATE TABLE `handovers` (
	`id` text PRIMARY KEY NOT NULL,
	`center` text NOT NULL,
	`member` text NOT NULL,
	`at` integer NOT NULL,
	`key` blob NOT NULL,
	`sealed` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `handovers_center` ON `handovers` (`center`,`at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`center` text NOT NULL,
	`member` text NOT NULL,
	`locator` blob NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_locator_unique` ON `invitations` (`locator`);--> statement-breakpoint
CREATE INDEX `invitations_center` ON `invitations` (`center`,`expires_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`center` text NOT NULL,
	`kind` text NOT NULL,
	`member` text,
	`to_key` blob NOT NULL,
	`cursor` text,
	`done` integer NOT NULL,
	`total` integer NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE INDEX `jobs_center` ON `jobs` (`center`,`started_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`first` text NOT NULL,
	`second` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`undone_at` integer,
	FOREIGN KEY (`first`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`second`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `links_first` ON `links` (`first`);--> statement-breakpoint
CREATE INDEX `links_second` ON `links` (`second`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`pager` blob,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `memberships` (
	`center` text NOT NULL,
	`member` text NOT NULL,
	`role` text NOT NULL,
	`name` blob NOT NULL,
	`signatures` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	PRIMARY KEY(`center`, `member`),
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `memberships_member` ON `memberships` (`member`);--> statement-breakpoint
CREATE TABLE `rosters` (
	`center` text NOT NULL,
	`since` integer NOT NULL,
	`roster` text NOT NULL,
	PRIMARY KEY(`center`, `since`)
);
--> statement-breakpoint
CREATE TABLE `saved_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`center` text NOT NULL,
	`key` blob NOT NULL,
	`sealed` blob NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `saved_answers_center` ON `saved_answers` (`center`,`id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` blob PRIMARY KEY NOT NULL,
	`member` text NOT NULL,
	`center` text NOT NULL,
	`sealed` blob NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`member`) REFERENCES `members`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sessions_member` ON `sessions` (`member`,`seen_at`);--> statement-breakpoint
CREATE INDEX `sessions_expiry` ON `sessions` (`expires_at`);--> statement-breakpoint
CREATE TABLE `summaries` (
	`case_id` text NOT NULL,
	`center` text NOT NULL,
	`key` blob NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`case_id`, `center`),
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`center` text NOT NULL,
	`entry_id` text NOT NULL,
	`assignee` text,
	`due_at` integer NOT NULL,
	`done_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `tasks_case` ON `tasks` (`case_id`,`due_at`);--> statement-breakpoint
CREATE INDEX `tasks_due` ON `tasks` (`center`,`done_at`,`due_at`);--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` blob PRIMARY KEY NOT NULL,
	`evidence_id` text NOT NULL,
	`member` text NOT NULL,
	`sealed` blob NOT NULL,
	`expires_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tickets_expiry` ON `tickets` (`expires_at`);--> statement-breakpoint
CREATE TABLE `visits` (
	`id` blob PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`sealed` blob NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`case_id`) REFERENCES `cases`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `visits_expiry` ON `visits` (`expires_at`);--> statement-breakpoint
ALTER TABLE `cases` ADD `assignee` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `waiting` text DEFAULT 'us' NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `answering` text;--> statement-breakpoint
ALTER TABLE `cases` ADD `answering_until` integer;--> statement-breakpoint
ALTER TABLE `cases` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `training` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `cases` ADD `open` integer GENERATED ALWAYS AS (("status" not in ('withdrawn_by_victim', 'referred_out', 'closed', 'duplicate'))) VIRTUAL;--> statement-breakpoint
ALTER TABLE `cases` ADD `sort` text GENERATED ALWAYS AS (("urgency" || printf('%015d', coalesce("deadline", 999999999999999)) || printf('%015d', "filed_at") || "id")) VIRTUAL;--> statement-breakpoint
CREATE INDEX `cases_open` ON `cases` (`lead`,`open`,`sort`);--> statement-breakpoint
CREATE INDEX `cases_assignee` ON `cases` (`lead`,`open`,`assignee`,`sort`);--> statement-breakpoint
CREATE INDEX `cases_waiting` ON `cases` (`lead`,`open`,`waiting`,`sort`);--> statement-breakpoint
CREATE INDEX `cases_status` ON `cases` (`lead`,`status`,`sort`);--> statement-breakpoint
CREATE INDEX `cases_channel` ON `cases` (`lead`,`open`,`channel`,`sort`);--> statement-breakpoint
CREATE INDEX `cases_country` ON `cases` (`lead`,`open`,`country`,`sort`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `quarantined_at` integer;--> statement-breakpoint
ALTER TABLE `evidence` ADD `deleted_at` integer;--> statement-breakpoint
CREATE INDEX `ledger_members` ON `ledger` (`actor`,`at`) WHERE "actor" >= 'member_' and "actor" < 'member`';