-- INSERT OR REPLACE removes rows without asking the triggers of 0007.
CREATE TRIGGER `birth_months_only_new` BEFORE INSERT ON `birth_months`
WHEN EXISTS (SELECT 1 FROM `birth_months` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'birth_months: there is such a word');
END;
--> statement-breakpoint
CREATE TRIGGER `consents_said_only_new` BEFORE INSERT ON `consents_said`
WHEN EXISTS (SELECT 1 FROM `consents_said` WHERE `row` = NEW.`row`)
BEGIN
	SELECT RAISE(ABORT, 'consents_said: there is such a word');
END;
--> statement-breakpoint
CREATE TRIGGER `guardians_only_new` BEFORE INSERT ON `guardians`
WHEN EXISTS (SELECT 1 FROM `guardians` WHERE `guardian` = NEW.`guardian`)
BEGIN
	SELECT RAISE(ABORT, 'guardians: there is such a word');
END;
