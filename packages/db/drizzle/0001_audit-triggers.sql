-- The audit trail only grows: an entry is never changed, never removed, and only the next one can be added.
CREATE TRIGGER `audit_no_update` BEFORE UPDATE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit: entries are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `audit_no_delete` BEFORE DELETE ON `audit`
BEGIN
	SELECT RAISE(ABORT, 'audit: entries are never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above, so a place or id that is taken is refused here.
CREATE TRIGGER `audit_only_next` BEFORE INSERT ON `audit`
WHEN NEW.`seq` IS NOT (SELECT COALESCE(MAX(`seq`), 0) + 1 FROM `audit`)
	OR NEW.`prev` IS NOT COALESCE(
		(SELECT `hash` FROM `audit` ORDER BY `seq` DESC LIMIT 1),
		'0000000000000000000000000000000000000000000000000000000000000000'
	)
	OR EXISTS (SELECT 1 FROM `audit` WHERE `id` = NEW.`id`)
BEGIN
	SELECT RAISE(ABORT, 'audit: not the next entry');
END;
