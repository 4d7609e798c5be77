CREATE TABLE `programme` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`zone` text NOT NULL,
	`settings` text NOT NULL,
	`createdAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `workspace` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`external` text NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `workspace_external` ON `workspace` (`platform`,`external`);--> statement-breakpoint
CREATE TABLE `installation` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`external` text NOT NULL,
	`whole` integer NOT NULL,
	`sealed` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `installation_external` ON `installation` (`platform`,`external`);--> statement-breakpoint
CREATE TABLE `community` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`locale` text NOT NULL,
	`zone` text NOT NULL,
	`settings` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`archivedAt` integer,
	`digestAt` integer,
	`digestFor` integer,
	`dayAt` integer,
	`dayFor` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `community_programme` ON `community` (`programme`);--> statement-breakpoint
CREATE INDEX `community_digest` ON `community` (`digestAt`);--> statement-breakpoint
CREATE INDEX `community_changed` ON `community` (`id`) WHERE coalesce("community"."digestFor", 0) <> "community"."version";--> statement-breakpoint
CREATE INDEX `community_day` ON `community` (`dayAt`);--> statement-breakpoint
CREATE INDEX `community_day_changed` ON `community` (`id`) WHERE coalesce("community"."dayFor", 0) <> "community"."version";--> statement-breakpoint
CREATE TABLE `channel` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`place` text NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `channel_place` ON `channel` (`platform`,`workspace`,`place`);--> statement-breakpoint
CREATE INDEX `channel_community` ON `channel` (`programme`,`community`);--> statement-breakpoint
CREATE TABLE `conversation` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`place` text NOT NULL,
	`account` text NOT NULL,
	`reference` text NOT NULL,
	`active` integer NOT NULL,
	`updatedAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `conversation_place` ON `conversation` (`programme`,`platform`,`workspace`,`place`);--> statement-breakpoint
CREATE INDEX `conversation_account` ON `conversation` (`programme`,`platform`,`workspace`,`account`);--> statement-breakpoint
CREATE TABLE `person` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`organisation` text,
	`locale` text,
	`zone` text,
	`sex` text NOT NULL,
	`ageBand` text NOT NULL,
	`settings` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`erasedAt` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `person_programme` ON `person` (`programme`,`name`);--> statement-breakpoint
CREATE INDEX `person_organisation` ON `person` (`programme`,`organisation`);--> statement-breakpoint
CREATE TABLE `identity` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`account` text NOT NULL,
	`name` text NOT NULL,
	`locale` text,
	`zone` text,
	`active` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identity_account` ON `identity` (`programme`,`platform`,`workspace`,`account`);--> statement-breakpoint
CREATE INDEX `identity_person` ON `identity` (`programme`,`person`);--> statement-breakpoint
CREATE TABLE `roleGrant` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`community` text NOT NULL,
	`role` text NOT NULL,
	`createdAt` integer NOT NULL,
	`sample` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `roleGrant_once` ON `roleGrant` (`programme`,`person`,`community`,`role`);--> statement-breakpoint
CREATE INDEX `roleGrant_community` ON `roleGrant` (`programme`,`community`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`folded` text NOT NULL,
	`aliases` text NOT NULL,
	`stakeholder` text,
	`country` text,
	`mergedInto` text,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_folded` ON `organisation` (`programme`,`folded`);--> statement-breakpoint
CREATE INDEX `organisation_merged` ON `organisation` (`programme`,`mergedInto`);--> statement-breakpoint
CREATE TABLE `interaction` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`date` text NOT NULL,
	`endDate` text,
	`time` text,
	`zone` text NOT NULL,
	`durationMinutes` integer,
	`mode` text,
	`place` text,
	`country` text,
	`summary` text,
	`lesson` text,
	`language` text,
	`links` text NOT NULL,
	`nominal` integer,
	`status` text NOT NULL,
	`loggedBy` text NOT NULL,
	`loggedVia` text NOT NULL,
	`source` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`deletedAt` integer,
	`deletedReason` text,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interaction_source` ON `interaction` (`programme`,`source`);--> statement-breakpoint
CREATE INDEX `interaction_status` ON `interaction` (`programme`,`community`,`status`,`date`);--> statement-breakpoint
CREATE INDEX `interaction_country` ON `interaction` (`programme`,`country`,`date`) WHERE "interaction"."country" is not null;--> statement-breakpoint
CREATE INDEX `interaction_week` ON `interaction` (`programme`,`community`,`date`);--> statement-breakpoint
CREATE INDEX `interaction_logger` ON `interaction` (`programme`,`loggedBy`,`createdAt`,`id`);--> statement-breakpoint
CREATE TABLE `interactionTheme` (
	`programme` text NOT NULL,
	`interaction` text NOT NULL,
	`theme` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interactionTheme_once` ON `interactionTheme` (`interaction`,`theme`);--> statement-breakpoint
CREATE TABLE `interactionTool` (
	`programme` text NOT NULL,
	`interaction` text NOT NULL,
	`tool` text NOT NULL,
	`use` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interactionTool_once` ON `interactionTool` (`interaction`,`use`,`tool`);--> statement-breakpoint
CREATE TABLE `interactionOrganisation` (
	`programme` text NOT NULL,
	`interaction` text NOT NULL,
	`organisation` text NOT NULL,
	`part` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `interactionOrganisation_once` ON `interactionOrganisation` (`interaction`,`part`,`organisation`);--> statement-breakpoint
CREATE INDEX `interactionOrganisation_organisation` ON `interactionOrganisation` (`organisation`,`programme`);--> statement-breakpoint
CREATE TABLE `participantCount` (
	`programme` text NOT NULL,
	`interaction` text NOT NULL,
	`sex` text NOT NULL,
	`age` text NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `participantCount_once` ON `participantCount` (`interaction`,`sex`,`age`);--> statement-breakpoint
CREATE TABLE `participant` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`interaction` text NOT NULL,
	`person` text,
	`name` text,
	`informed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `participant_interaction` ON `participant` (`interaction`);--> statement-breakpoint
CREATE INDEX `participant_person` ON `participant` (`person`,`programme`);--> statement-breakpoint
CREATE TABLE `followUp` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`interaction` text,
	`what` text NOT NULL,
	`who` text,
	`person` text,
	`due` text,
	`status` text NOT NULL,
	`createdAt` integer NOT NULL,
	`closedAt` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `followUp_due` ON `followUp` (`programme`,`community`,`status`,`due`);--> statement-breakpoint
CREATE INDEX `followUp_interaction` ON `followUp` (`interaction`);--> statement-breakpoint
CREATE INDEX `followUp_who` ON `followUp` (`programme`,`person`,`who`);--> statement-breakpoint
CREATE TABLE `telling` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`interaction` text NOT NULL,
	`person` text NOT NULL,
	`title` text NOT NULL,
	`summary` text,
	`lesson` text,
	`at` integer NOT NULL,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `telling_source` ON `telling` (`programme`,`source`);--> statement-breakpoint
CREATE INDEX `telling_interaction` ON `telling` (`programme`,`interaction`);--> statement-breakpoint
CREATE INDEX `telling_person` ON `telling` (`programme`,`person`);--> statement-breakpoint
CREATE TABLE `history` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`subject` text NOT NULL,
	`kind` text NOT NULL,
	`action` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`before` text,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `history_source` ON `history` (`programme`,`subject`,`source`);--> statement-breakpoint
CREATE INDEX `history_age` ON `history` (`programme`,`at`);--> statement-breakpoint
CREATE TABLE `draft` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`kind` text NOT NULL,
	`batch` text NOT NULL,
	`position` integer NOT NULL,
	`state` text NOT NULL,
	`data` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `draft_line` ON `draft` (`programme`,`batch`,`position`);--> statement-breakpoint
CREATE INDEX `draft_person` ON `draft` (`programme`,`person`,`kind`,`state`);--> statement-breakpoint
CREATE INDEX `draft_age` ON `draft` (`programme`,`createdAt`);--> statement-breakpoint
CREATE TABLE `figuresMonth` (
	`programme` text NOT NULL,
	`community` text NOT NULL,
	`month` text NOT NULL,
	`mark` integer NOT NULL,
	`sums` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `figuresMonth_once` ON `figuresMonth` (`programme`,`community`,`month`);--> statement-breakpoint
CREATE TABLE `firstSeen` (
	`programme` text NOT NULL,
	`community` text NOT NULL,
	`person` text NOT NULL,
	`first` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `firstSeen_once` ON `firstSeen` (`programme`,`community`,`person`);--> statement-breakpoint
CREATE INDEX `firstSeen_newcomers` ON `firstSeen` (`programme`,`community`,`first`);--> statement-breakpoint
CREATE TABLE `themeDay` (
	`programme` text NOT NULL,
	`community` text NOT NULL,
	`theme` text NOT NULL,
	`date` text NOT NULL,
	`entries` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `themeDay_once` ON `themeDay` (`programme`,`community`,`theme`,`date`);--> statement-breakpoint
CREATE TABLE `callPresence` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`call` text NOT NULL,
	`account` text NOT NULL,
	`joinedAt` integer NOT NULL,
	`leftAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `callPresence_once` ON `callPresence` (`programme`,`platform`,`workspace`,`call`,`account`);--> statement-breakpoint
CREATE INDEX `callPresence_account` ON `callPresence` (`programme`,`platform`,`workspace`,`account`);--> statement-breakpoint
CREATE TABLE `meetingPrompt` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`meeting` text NOT NULL,
	`community` text NOT NULL,
	`person` text NOT NULL,
	`title` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`people` text NOT NULL,
	`state` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `meetingPrompt_once` ON `meetingPrompt` (`programme`,`platform`,`workspace`,`meeting`);--> statement-breakpoint
CREATE INDEX `meetingPrompt_state` ON `meetingPrompt` (`programme`,`state`,`end`);--> statement-breakpoint
CREATE TABLE `closing` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`facts` text NOT NULL,
	`statuses` text,
	`closedAt` integer NOT NULL,
	`closedBy` text NOT NULL,
	`reopenedAt` integer,
	`reopenedBy` text,
	`reason` text
);
--> statement-breakpoint
CREATE INDEX `closing_period` ON `closing` (`programme`,`community`,`from`,`to`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`platform` text NOT NULL,
	`workspace` text NOT NULL,
	`to` text NOT NULL,
	`kind` text NOT NULL,
	`community` text,
	`unasked` integer NOT NULL,
	`turn` integer NOT NULL,
	`message` text NOT NULL,
	`ref` text,
	`state` text NOT NULL,
	`attempts` integer NOT NULL,
	`unsure` integer NOT NULL,
	`nextAt` integer NOT NULL,
	`error` text,
	`createdAt` integer NOT NULL,
	`postedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`programme`,`key`);--> statement-breakpoint
CREATE INDEX `outbox_age` ON `outbox` (`programme`,`createdAt`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`nextAt`);--> statement-breakpoint
CREATE INDEX `outbox_line` ON `outbox` (`state`,`platform`,`workspace`,`to`,`turn`);--> statement-breakpoint
CREATE TABLE `run` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `run_key` ON `run` (`programme`,`key`);--> statement-breakpoint
CREATE TABLE `webMessage` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`person` text,
	`key` text NOT NULL,
	`message` text NOT NULL,
	`createdAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webMessage_key` ON `webMessage` (`programme`,`key`);--> statement-breakpoint
CREATE INDEX `webMessage_place` ON `webMessage` (`programme`,`place`,`createdAt`);--> statement-breakpoint
CREATE INDEX `webMessage_age` ON `webMessage` (`programme`,`createdAt`);--> statement-breakpoint
CREATE TABLE `checkPlan` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`person` text NOT NULL,
	`questions` text NOT NULL,
	`place` text NOT NULL,
	`rhythm` text NOT NULL,
	`hour` integer NOT NULL,
	`anonymous` integer NOT NULL,
	`state` text NOT NULL,
	`nextDate` text,
	`lookAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkPlan_look` ON `checkPlan` (`programme`,`state`,`lookAt`);--> statement-breakpoint
CREATE TABLE `checkRound` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`plan` text NOT NULL,
	`community` text NOT NULL,
	`questions` text NOT NULL,
	`place` text NOT NULL,
	`anonymous` integer NOT NULL,
	`date` text NOT NULL,
	`sentAt` integer NOT NULL,
	`closesAt` integer NOT NULL,
	`state` text NOT NULL,
	`lookAt` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkRound_look` ON `checkRound` (`programme`,`state`,`lookAt`);--> statement-breakpoint
CREATE INDEX `checkRound_plan` ON `checkRound` (`programme`,`plan`,`date`);--> statement-breakpoint
CREATE TABLE `checkPart` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`round` text NOT NULL,
	`person` text NOT NULL,
	`answered` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `checkPart_once` ON `checkPart` (`programme`,`round`,`person`);--> statement-breakpoint
CREATE TABLE `checkAnswer` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`round` text NOT NULL,
	`person` text,
	`answers` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkAnswer_round` ON `checkAnswer` (`programme`,`round`);--> statement-breakpoint
CREATE INDEX `checkAnswer_person` ON `checkAnswer` (`programme`,`person`);--> statement-breakpoint
CREATE TABLE `plannedEvent` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`type` text NOT NULL,
	`title` text NOT NULL,
	`description` text,
	`start` integer NOT NULL,
	`end` integer NOT NULL,
	`zone` text NOT NULL,
	`allDay` integer NOT NULL,
	`date` text NOT NULL,
	`place` text,
	`link` text,
	`person` text NOT NULL,
	`source` text NOT NULL,
	`state` text NOT NULL,
	`interaction` text,
	`checkIn` text NOT NULL,
	`announceAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `plannedEvent_source` ON `plannedEvent` (`programme`,`source`);--> statement-breakpoint
CREATE UNIQUE INDEX `plannedEvent_checkIn` ON `plannedEvent` (`checkIn`);--> statement-breakpoint
CREATE INDEX `plannedEvent_next` ON `plannedEvent` (`programme`,`community`,`state`,`end`);--> statement-breakpoint
CREATE INDEX `plannedEvent_announce` ON `plannedEvent` (`programme`,`state`,`announceAt`);--> statement-breakpoint
CREATE INDEX `plannedEvent_end` ON `plannedEvent` (`programme`,`state`,`end`);--> statement-breakpoint
CREATE TABLE `eventAnswer` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`person` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `eventAnswer_once` ON `eventAnswer` (`programme`,`event`,`person`);--> statement-breakpoint
CREATE TABLE `checkIn` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`event` text NOT NULL,
	`sex` text NOT NULL,
	`age` text NOT NULL,
	`name` text,
	`informed` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `checkIn_event` ON `checkIn` (`programme`,`event`);--> statement-breakpoint
CREATE TABLE `prompt` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`person` text NOT NULL,
	`community` text NOT NULL,
	`kind` text NOT NULL,
	`about` text NOT NULL,
	`locale` text NOT NULL,
	`line` text NOT NULL,
	`blocks` text NOT NULL,
	`reason` text NOT NULL,
	`use` integer NOT NULL,
	`state` text NOT NULL,
	`why` text NOT NULL,
	`from` integer NOT NULL,
	`expires` integer NOT NULL,
	`nextAt` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`sentAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `prompt_key` ON `prompt` (`programme`,`key`);--> statement-breakpoint
CREATE INDEX `prompt_due` ON `prompt` (`programme`,`state`,`nextAt`);--> statement-breakpoint
CREATE INDEX `prompt_person` ON `prompt` (`programme`,`person`,`state`);--> statement-breakpoint
CREATE INDEX `prompt_about` ON `prompt` (`programme`,`about`);--> statement-breakpoint
CREATE TABLE `signInLink` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`hash` text NOT NULL,
	`by` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`usedAt` integer,
	`revokedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signInLink_hash` ON `signInLink` (`programme`,`hash`);--> statement-breakpoint
CREATE INDEX `signInLink_person` ON `signInLink` (`programme`,`person`);--> statement-breakpoint
CREATE INDEX `signInLink_expires` ON `signInLink` (`programme`,`expiresAt`);--> statement-breakpoint
CREATE TABLE `session` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`hash` text NOT NULL,
	`device` text NOT NULL,
	`createdAt` integer NOT NULL,
	`seenAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`revokedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_hash` ON `session` (`programme`,`hash`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`programme`,`person`);--> statement-breakpoint
CREATE INDEX `session_expires` ON `session` (`programme`,`expiresAt`);--> statement-breakpoint
CREATE TABLE `need` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`person` text,
	`text` text NOT NULL,
	`language` text NOT NULL,
	`themes` text NOT NULL,
	`organisation` text,
	`country` text,
	`source` text NOT NULL,
	`ref` text NOT NULL,
	`joinedTo` text,
	`state` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `need_log` ON `need` (`programme`,`community`,`createdAt`);--> statement-breakpoint
CREATE INDEX `need_person` ON `need` (`programme`,`person`,`createdAt`);--> statement-breakpoint
CREATE INDEX `need_organisation` ON `need` (`programme`,`organisation`,`createdAt`);--> statement-breakpoint
CREATE INDEX `need_country` ON `need` (`programme`,`country`,`createdAt`);--> statement-breakpoint
CREATE INDEX `need_joined` ON `need` (`programme`,`joinedTo`);--> statement-breakpoint
CREATE INDEX `need_ref` ON `need` (`programme`,`source`,`ref`);--> statement-breakpoint
CREATE TABLE `needVoice` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`need` text NOT NULL,
	`person` text,
	`organisation` text,
	`own` text,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `needVoice_once` ON `needVoice` (`programme`,`need`,`person`);--> statement-breakpoint
CREATE INDEX `needVoice_person` ON `needVoice` (`programme`,`person`,`at`);--> statement-breakpoint
CREATE INDEX `needVoice_organisation` ON `needVoice` (`programme`,`organisation`);--> statement-breakpoint
CREATE INDEX `needVoice_own` ON `needVoice` (`programme`,`own`);--> statement-breakpoint
CREATE TABLE `needKey` (
	`programme` text NOT NULL,
	`community` text NOT NULL,
	`key` text NOT NULL,
	`need` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `needKey_once` ON `needKey` (`need`,`key`);--> statement-breakpoint
CREATE INDEX `needKey_newest` ON `needKey` (`programme`,`community`,`key`,`at`,`need`);--> statement-breakpoint
CREATE TABLE `agendaItem` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`title` text NOT NULL,
	`why` text NOT NULL,
	`owner` text,
	`due` text,
	`status` text NOT NULL,
	`result` text,
	`createdBy` text NOT NULL,
	`source` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`closedAt` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `agendaItem_community` ON `agendaItem` (`programme`,`community`,`status`,`createdAt`);--> statement-breakpoint
CREATE INDEX `agendaItem_owner` ON `agendaItem` (`programme`,`owner`,`status`);--> statement-breakpoint
CREATE UNIQUE INDEX `agendaItem_source` ON `agendaItem` (`programme`,`source`);--> statement-breakpoint
CREATE TABLE `agendaLink` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`item` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `agendaLink_once` ON `agendaLink` (`programme`,`item`,`kind`,`ref`);--> statement-breakpoint
CREATE INDEX `agendaLink_ref` ON `agendaLink` (`programme`,`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `agendaOutcome` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`change` text NOT NULL,
	`says` text,
	`date` text NOT NULL,
	`by` text NOT NULL,
	`source` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`withdrawnAt` integer
);
--> statement-breakpoint
CREATE INDEX `agendaOutcome_community` ON `agendaOutcome` (`programme`,`community`,`date`);--> statement-breakpoint
CREATE UNIQUE INDEX `agendaOutcome_source` ON `agendaOutcome` (`programme`,`source`);--> statement-breakpoint
CREATE TABLE `interestCall` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`community` text NOT NULL,
	`title` text NOT NULL,
	`problem` text NOT NULL,
	`objectives` text NOT NULL,
	`rightPeople` text,
	`authority` integer NOT NULL,
	`deadline` text NOT NULL,
	`closesAt` integer NOT NULL,
	`places` integer,
	`criteria` text NOT NULL,
	`questions` text NOT NULL,
	`reviewers` text NOT NULL,
	`state` text NOT NULL,
	`createdBy` text NOT NULL,
	`source` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`decidedAt` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `interestCall_community` ON `interestCall` (`programme`,`community`,`createdAt`);--> statement-breakpoint
CREATE INDEX `interestCall_state` ON `interestCall` (`programme`,`state`,`closesAt`);--> statement-breakpoint
CREATE UNIQUE INDEX `interestCall_source` ON `interestCall` (`programme`,`source`);--> statement-breakpoint
CREATE TABLE `expression` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`call` text NOT NULL,
	`person` text NOT NULL,
	`organisation` text,
	`why` text NOT NULL,
	`brings` text,
	`authority` integer NOT NULL,
	`answers` text NOT NULL,
	`state` text NOT NULL,
	`createdAt` integer NOT NULL,
	`updatedAt` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `expression_once` ON `expression` (`programme`,`call`,`person`);--> statement-breakpoint
CREATE INDEX `expression_person` ON `expression` (`programme`,`person`,`createdAt`);--> statement-breakpoint
CREATE INDEX `expression_organisation` ON `expression` (`programme`,`organisation`,`createdAt`);--> statement-breakpoint
CREATE TABLE `score` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`call` text NOT NULL,
	`expression` text NOT NULL,
	`reviewer` text NOT NULL,
	`points` text NOT NULL,
	`note` text,
	`at` integer NOT NULL,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `score_once` ON `score` (`programme`,`expression`,`reviewer`);--> statement-breakpoint
CREATE INDEX `score_call` ON `score` (`programme`,`call`);--> statement-breakpoint
CREATE INDEX `score_reviewer` ON `score` (`programme`,`reviewer`);--> statement-breakpoint
CREATE TABLE `vocabularyEntry` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`list` text NOT NULL,
	`code` text NOT NULL,
	`version` integer NOT NULL,
	`action` text NOT NULL,
	`label` text NOT NULL,
	`short` text NOT NULL,
	`synonyms` text NOT NULL,
	`source` text NOT NULL,
	`order` integer NOT NULL,
	`retiredAt` integer,
	`since` integer NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `vocabularyEntry_version` ON `vocabularyEntry` (`programme`,`list`,`code`,`version`);--> statement-breakpoint
CREATE TABLE `formerRole` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`community` text NOT NULL,
	`role` text NOT NULL,
	`createdAt` integer NOT NULL,
	`sample` integer NOT NULL,
	`leftAt` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `formerRole_once` ON `formerRole` (`programme`,`person`,`community`,`role`);--> statement-breakpoint
CREATE INDEX `formerRole_community` ON `formerRole` (`programme`,`community`);--> statement-breakpoint
CREATE TABLE `accountCode` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`identity` text NOT NULL,
	`hash` text NOT NULL,
	`createdAt` integer NOT NULL,
	`expiresAt` integer NOT NULL,
	`usedAt` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accountCode_hash` ON `accountCode` (`programme`,`hash`);--> statement-breakpoint
CREATE INDEX `accountCode_person` ON `accountCode` (`programme`,`person`);--> statement-breakpoint
CREATE INDEX `accountCode_expires` ON `accountCode` (`programme`,`expiresAt`);--> statement-breakpoint
CREATE TABLE `codeGuess` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `codeGuess_person` ON `codeGuess` (`programme`,`person`,`at`);--> statement-breakpoint
CREATE INDEX `codeGuess_at` ON `codeGuess` (`programme`,`at`);--> statement-breakpoint
CREATE TABLE `personLink` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`person` text NOT NULL,
	`absorbed` text NOT NULL,
	`at` integer NOT NULL,
	`until` integer NOT NULL,
	`data` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `personLink_person` ON `personLink` (`programme`,`person`);--> statement-breakpoint
CREATE INDEX `personLink_until` ON `personLink` (`programme`,`until`);--> statement-breakpoint
CREATE TABLE `retentionMark` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`place` text NOT NULL,
	`upTo` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `retentionMark_once` ON `retentionMark` (`programme`,`kind`,`place`);--> statement-breakpoint
CREATE TABLE `poll` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`about` text,
	`communities` text NOT NULL,
	`zone` text NOT NULL,
	`method` text NOT NULL,
	`settings` text NOT NULL,
	`weighting` text NOT NULL,
	`voters` text NOT NULL,
	`anonymous` integer NOT NULL,
	`collect` integer NOT NULL,
	`opensAt` integer,
	`closesAt` integer,
	`remindHours` integer,
	`shows` text NOT NULL,
	`stage` text NOT NULL,
	`changes` text NOT NULL,
	`key` text,
	`outcomes` text NOT NULL,
	`drawn` text,
	`lookAt` integer NOT NULL,
	`createdBy` text NOT NULL,
	`source` text NOT NULL,
	`sample` integer NOT NULL,
	`createdAt` integer NOT NULL,
	`closedAt` integer,
	`version` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `poll_stage` ON `poll` (`programme`,`stage`,`createdAt`);--> statement-breakpoint
CREATE INDEX `poll_look` ON `poll` (`programme`,`stage`,`lookAt`);--> statement-breakpoint
CREATE UNIQUE INDEX `poll_source` ON `poll` (`programme`,`source`);--> statement-breakpoint
CREATE TABLE `pollCandidate` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`position` integer NOT NULL,
	`text` text NOT NULL,
	`state` text NOT NULL,
	`mergedInto` text,
	`needs` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `pollCandidate_poll` ON `pollCandidate` (`programme`,`poll`,`position`);--> statement-breakpoint
CREATE TABLE `pollParticipation` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`round` text NOT NULL,
	`person` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pollParticipation_once` ON `pollParticipation` (`programme`,`poll`,`round`,`person`);--> statement-breakpoint
CREATE INDEX `pollParticipation_person` ON `pollParticipation` (`programme`,`person`);--> statement-breakpoint
CREATE TABLE `pollBallot` (
	`programme` text NOT NULL,
	`id` text PRIMARY KEY NOT NULL,
	`poll` text NOT NULL,
	`round` text NOT NULL,
	`person` text,
	`marks` text,
	`sealed` text,
	`edition` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pollBallot_once` ON `pollBallot` (`programme`,`poll`,`round`,`person`);