-- What was offered and what happened is never changed and never removed, and only the next entry can be added.
CREATE TRIGGER `contracts_no_update` BEFORE UPDATE ON `contracts`
BEGIN
	SELECT RAISE(ABORT, 'contracts: a text is never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `contracts_no_delete` BEFORE DELETE ON `contracts`
BEGIN
	SELECT RAISE(ABORT, 'contracts: a text is never removed');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes rows without asking the trigger above.
CREATE TRIGGER `contracts_only_new` BEFORE INSERT ON `contracts`
WHEN EXISTS (SELECT 1 FROM `contracts` WHERE `digest` = NEW.`digest` OR (`agreement` = NEW.`agreement` AND `version` = NEW.`version`))
BEGIN
	SELECT RAISE(ABORT, 'contracts: there is such a version');
END;
--> statement-breakpoint
CREATE TRIGGER `agreement_entries_no_update` BEFORE UPDATE ON `agreement_entries`
BEGIN
	SELECT RAISE(ABORT, 'agreement_entries: entries are never changed');
END;
--> statement-breakpoint
CREATE TRIGGER `agreement_entries_no_delete` BEFORE DELETE ON `agreement_entries`
BEGIN
	SELECT RAISE(ABORT, 'agreement_entries: entries are never removed');
END;
--> statement-breakpoint
CREATE TRIGGER `agreement_entries_only_next` BEFORE INSERT ON `agreement_entries`
WHEN NEW.`n` IS NOT (SELECT COALESCE(MAX(`n`), -1) + 1 FROM `agreement_entries` WHERE `agreement` = NEW.`agreement`)
	OR EXISTS (SELECT 1 FROM `agreement_entries` WHERE `digest` = NEW.`digest`)
BEGIN
	SELECT RAISE(ABORT, 'agreement_entries: not the next entry');
END;
