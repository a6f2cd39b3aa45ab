ALTER TABLE `cases` ADD `shared_with` text;--> statement-breakpoint
CREATE INDEX `cases_shared` ON `cases` (`shared_with`,`open`,`sort`) WHERE "shared_with" is not null;--> statement-breakpoint
CREATE INDEX `cases_training` ON `cases` (`lead`,`sort`) WHERE "training" = 1;--> statement-breakpoint
UPDATE `cases` SET `shared_with` = case `lead` when 'ma' then 'intl' else 'ma' end
WHERE EXISTS (SELECT 1 FROM `wraps` WHERE `wraps`.`case_id` = `cases`.`id` AND `wraps`.`party` = 'center:' || case `cases`.`lead` when 'ma' then 'intl' else 'ma' end);
