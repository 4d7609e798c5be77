CREATE TABLE "programme" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"zone" text NOT NULL,
	"settings" jsonb NOT NULL,
	"createdAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "workspace" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"external" text NOT NULL,
	"name" text NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "installation" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"external" text NOT NULL,
	"whole" boolean NOT NULL,
	"sealed" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"updatedAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "community" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"locale" text NOT NULL,
	"zone" text NOT NULL,
	"settings" jsonb NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"archivedAt" bigint,
	"digestAt" bigint,
	"digestFor" integer,
	"dayAt" bigint,
	"dayFor" integer,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "channel" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"place" text NOT NULL,
	"name" text NOT NULL,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "conversation" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"place" text NOT NULL,
	"account" text NOT NULL,
	"reference" jsonb NOT NULL,
	"active" boolean NOT NULL,
	"updatedAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"organisation" text,
	"locale" text,
	"zone" text,
	"sex" text NOT NULL,
	"ageBand" text NOT NULL,
	"settings" jsonb NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"erasedAt" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "identity" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"account" text NOT NULL,
	"name" text NOT NULL,
	"locale" text,
	"zone" text,
	"active" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "roleGrant" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"community" text NOT NULL,
	"role" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"sample" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"folded" text NOT NULL,
	"aliases" jsonb NOT NULL,
	"stakeholder" text,
	"country" text,
	"mergedInto" text,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interaction" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"date" text NOT NULL,
	"endDate" text,
	"time" text,
	"zone" text NOT NULL,
	"durationMinutes" integer,
	"mode" text,
	"place" text,
	"country" text,
	"summary" text,
	"lesson" text,
	"language" text,
	"links" jsonb NOT NULL,
	"nominal" integer,
	"status" text NOT NULL,
	"loggedBy" text NOT NULL,
	"loggedVia" text NOT NULL,
	"source" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"updatedAt" bigint NOT NULL,
	"deletedAt" bigint,
	"deletedReason" text,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interactionTheme" (
	"programme" text NOT NULL,
	"interaction" text NOT NULL,
	"theme" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interactionTool" (
	"programme" text NOT NULL,
	"interaction" text NOT NULL,
	"tool" text NOT NULL,
	"use" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "interactionOrganisation" (
	"programme" text NOT NULL,
	"interaction" text NOT NULL,
	"organisation" text NOT NULL,
	"part" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participantCount" (
	"programme" text NOT NULL,
	"interaction" text NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"count" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "participant" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"interaction" text NOT NULL,
	"person" text,
	"name" text,
	"informed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "followUp" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"interaction" text,
	"what" text NOT NULL,
	"who" text,
	"person" text,
	"due" text,
	"status" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"closedAt" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "telling" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"interaction" text NOT NULL,
	"person" text NOT NULL,
	"title" text NOT NULL,
	"summary" text,
	"lesson" text,
	"at" bigint NOT NULL,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "history" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"kind" text NOT NULL,
	"action" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL,
	"before" jsonb,
	"source" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"kind" text NOT NULL,
	"batch" text NOT NULL,
	"position" integer NOT NULL,
	"state" text NOT NULL,
	"data" jsonb NOT NULL,
	"createdAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "figuresMonth" (
	"programme" text NOT NULL,
	"community" text NOT NULL,
	"month" text NOT NULL,
	"mark" integer NOT NULL,
	"sums" jsonb
);
--> statement-breakpoint
CREATE TABLE "firstSeen" (
	"programme" text NOT NULL,
	"community" text NOT NULL,
	"person" text NOT NULL,
	"first" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "themeDay" (
	"programme" text NOT NULL,
	"community" text NOT NULL,
	"theme" text NOT NULL,
	"date" text NOT NULL,
	"entries" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "callPresence" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"call" text NOT NULL,
	"account" text NOT NULL,
	"joinedAt" bigint NOT NULL,
	"leftAt" bigint
);
--> statement-breakpoint
CREATE TABLE "meetingPrompt" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"meeting" text NOT NULL,
	"community" text NOT NULL,
	"person" text NOT NULL,
	"title" text,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"people" jsonb NOT NULL,
	"state" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closing" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"from" text NOT NULL,
	"to" text NOT NULL,
	"facts" jsonb NOT NULL,
	"statuses" jsonb,
	"closedAt" bigint NOT NULL,
	"closedBy" text NOT NULL,
	"reopenedAt" bigint,
	"reopenedBy" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"platform" text NOT NULL,
	"workspace" text NOT NULL,
	"to" text NOT NULL,
	"kind" text NOT NULL,
	"community" text,
	"unasked" boolean NOT NULL,
	"turn" bigint NOT NULL,
	"message" jsonb NOT NULL,
	"ref" jsonb,
	"state" text NOT NULL,
	"attempts" integer NOT NULL,
	"unsure" boolean NOT NULL,
	"nextAt" bigint NOT NULL,
	"error" text,
	"createdAt" bigint NOT NULL,
	"postedAt" bigint
);
--> statement-breakpoint
CREATE TABLE "run" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "webMessage" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"person" text,
	"key" text NOT NULL,
	"message" jsonb NOT NULL,
	"createdAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkPlan" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"person" text NOT NULL,
	"questions" jsonb NOT NULL,
	"place" text NOT NULL,
	"rhythm" text NOT NULL,
	"hour" integer NOT NULL,
	"anonymous" boolean NOT NULL,
	"state" text NOT NULL,
	"nextDate" text,
	"lookAt" bigint NOT NULL,
	"createdAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkRound" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"plan" text NOT NULL,
	"community" text NOT NULL,
	"questions" jsonb NOT NULL,
	"place" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"date" text NOT NULL,
	"sentAt" bigint NOT NULL,
	"closesAt" bigint NOT NULL,
	"state" text NOT NULL,
	"lookAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkPart" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"person" text NOT NULL,
	"answered" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkAnswer" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"round" text NOT NULL,
	"person" text,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "plannedEvent" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"type" text NOT NULL,
	"title" text NOT NULL,
	"description" text,
	"start" bigint NOT NULL,
	"end" bigint NOT NULL,
	"zone" text NOT NULL,
	"allDay" boolean NOT NULL,
	"date" text NOT NULL,
	"place" text,
	"link" text,
	"person" text NOT NULL,
	"source" text NOT NULL,
	"state" text NOT NULL,
	"interaction" text,
	"checkIn" text NOT NULL,
	"announceAt" bigint NOT NULL,
	"createdAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "eventAnswer" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"person" text NOT NULL,
	"answer" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "checkIn" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"event" text NOT NULL,
	"sex" text NOT NULL,
	"age" text NOT NULL,
	"name" text,
	"informed" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "prompt" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"person" text NOT NULL,
	"community" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"locale" text NOT NULL,
	"line" text NOT NULL,
	"blocks" jsonb NOT NULL,
	"reason" text NOT NULL,
	"use" integer NOT NULL,
	"state" text NOT NULL,
	"why" text NOT NULL,
	"from" bigint NOT NULL,
	"expires" bigint NOT NULL,
	"nextAt" bigint NOT NULL,
	"createdAt" bigint NOT NULL,
	"sentAt" bigint
);
--> statement-breakpoint
CREATE TABLE "signInLink" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"hash" text NOT NULL,
	"by" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"expiresAt" bigint NOT NULL,
	"usedAt" bigint,
	"revokedAt" bigint
);
--> statement-breakpoint
CREATE TABLE "session" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"hash" text NOT NULL,
	"device" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"seenAt" bigint NOT NULL,
	"expiresAt" bigint NOT NULL,
	"revokedAt" bigint
);
--> statement-breakpoint
CREATE TABLE "need" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"person" text,
	"text" text NOT NULL,
	"language" text NOT NULL,
	"themes" jsonb NOT NULL,
	"organisation" text,
	"country" text,
	"source" text NOT NULL,
	"ref" text NOT NULL,
	"joinedTo" text,
	"state" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"updatedAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "needVoice" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"need" text NOT NULL,
	"person" text,
	"organisation" text,
	"own" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "needKey" (
	"programme" text NOT NULL,
	"community" text NOT NULL,
	"key" text NOT NULL,
	"need" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agendaItem" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"title" text NOT NULL,
	"why" jsonb NOT NULL,
	"owner" text,
	"due" text,
	"status" text NOT NULL,
	"result" text,
	"createdBy" text NOT NULL,
	"source" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"updatedAt" bigint NOT NULL,
	"closedAt" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agendaLink" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"item" text NOT NULL,
	"kind" text NOT NULL,
	"ref" text NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "agendaOutcome" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"change" text NOT NULL,
	"says" text,
	"date" text NOT NULL,
	"by" text NOT NULL,
	"source" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"withdrawnAt" bigint
);
--> statement-breakpoint
CREATE TABLE "interestCall" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"community" text NOT NULL,
	"title" text NOT NULL,
	"problem" text NOT NULL,
	"objectives" text NOT NULL,
	"rightPeople" text,
	"authority" boolean NOT NULL,
	"deadline" text NOT NULL,
	"closesAt" bigint NOT NULL,
	"places" integer,
	"criteria" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"reviewers" jsonb NOT NULL,
	"state" text NOT NULL,
	"createdBy" text NOT NULL,
	"source" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"decidedAt" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "expression" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"call" text NOT NULL,
	"person" text NOT NULL,
	"organisation" text,
	"why" text NOT NULL,
	"brings" text,
	"authority" boolean NOT NULL,
	"answers" jsonb NOT NULL,
	"state" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"updatedAt" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "score" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"call" text NOT NULL,
	"expression" text NOT NULL,
	"reviewer" text NOT NULL,
	"points" jsonb NOT NULL,
	"note" text,
	"at" bigint NOT NULL,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "vocabularyEntry" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"list" text NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"action" text NOT NULL,
	"label" jsonb NOT NULL,
	"short" jsonb NOT NULL,
	"synonyms" jsonb NOT NULL,
	"source" text NOT NULL,
	"order" integer NOT NULL,
	"retiredAt" bigint,
	"since" bigint NOT NULL,
	"by" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "formerRole" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"community" text NOT NULL,
	"role" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"sample" boolean NOT NULL,
	"leftAt" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accountCode" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"identity" text NOT NULL,
	"hash" text NOT NULL,
	"createdAt" bigint NOT NULL,
	"expiresAt" bigint NOT NULL,
	"usedAt" bigint
);
--> statement-breakpoint
CREATE TABLE "codeGuess" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personLink" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"person" text NOT NULL,
	"absorbed" text NOT NULL,
	"at" bigint NOT NULL,
	"until" bigint NOT NULL,
	"data" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retentionMark" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"place" text NOT NULL,
	"upTo" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "poll" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"about" text,
	"communities" jsonb NOT NULL,
	"zone" text NOT NULL,
	"method" text NOT NULL,
	"settings" jsonb NOT NULL,
	"weighting" text NOT NULL,
	"voters" text NOT NULL,
	"anonymous" boolean NOT NULL,
	"collect" boolean NOT NULL,
	"opensAt" bigint,
	"closesAt" bigint,
	"remindHours" integer,
	"shows" text NOT NULL,
	"stage" text NOT NULL,
	"changes" jsonb NOT NULL,
	"key" text,
	"outcomes" jsonb NOT NULL,
	"drawn" text,
	"lookAt" bigint NOT NULL,
	"createdBy" text NOT NULL,
	"source" text NOT NULL,
	"sample" boolean NOT NULL,
	"createdAt" bigint NOT NULL,
	"closedAt" bigint,
	"version" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pollCandidate" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"poll" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"mergedInto" text,
	"needs" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pollParticipation" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"poll" text NOT NULL,
	"round" text NOT NULL,
	"person" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "pollBallot" (
	"programme" text NOT NULL,
	"id" text PRIMARY KEY NOT NULL,
	"poll" text NOT NULL,
	"round" text NOT NULL,
	"person" text,
	"marks" jsonb,
	"sealed" text,
	"edition" integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "workspace_external" ON "workspace" USING btree ("platform","external");--> statement-breakpoint
CREATE UNIQUE INDEX "installation_external" ON "installation" USING btree ("platform","external");--> statement-breakpoint
CREATE INDEX "community_programme" ON "community" USING btree ("programme");--> statement-breakpoint
CREATE INDEX "community_digest" ON "community" USING btree ("digestAt");--> statement-breakpoint
CREATE INDEX "community_changed" ON "community" USING btree ("id") WHERE coalesce("community"."digestFor", 0) <> "community"."version";--> statement-breakpoint
CREATE INDEX "community_day" ON "community" USING btree ("dayAt");--> statement-breakpoint
CREATE INDEX "community_day_changed" ON "community" USING btree ("id") WHERE coalesce("community"."dayFor", 0) <> "community"."version";--> statement-breakpoint
CREATE UNIQUE INDEX "channel_place" ON "channel" USING btree ("platform","workspace","place");--> statement-breakpoint
CREATE INDEX "channel_community" ON "channel" USING btree ("programme","community");--> statement-breakpoint
CREATE UNIQUE INDEX "conversation_place" ON "conversation" USING btree ("programme","platform","workspace","place");--> statement-breakpoint
CREATE INDEX "conversation_account" ON "conversation" USING btree ("programme","platform","workspace","account");--> statement-breakpoint
CREATE INDEX "person_programme" ON "person" USING btree ("programme","name");--> statement-breakpoint
CREATE INDEX "person_organisation" ON "person" USING btree ("programme","organisation");--> statement-breakpoint
CREATE UNIQUE INDEX "identity_account" ON "identity" USING btree ("programme","platform","workspace","account");--> statement-breakpoint
CREATE INDEX "identity_person" ON "identity" USING btree ("programme","person");--> statement-breakpoint
CREATE UNIQUE INDEX "roleGrant_once" ON "roleGrant" USING btree ("programme","person","community","role");--> statement-breakpoint
CREATE INDEX "roleGrant_community" ON "roleGrant" USING btree ("programme","community");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_folded" ON "organisation" USING btree ("programme","folded");--> statement-breakpoint
CREATE INDEX "organisation_merged" ON "organisation" USING btree ("programme","mergedInto");--> statement-breakpoint
CREATE UNIQUE INDEX "interaction_source" ON "interaction" USING btree ("programme","source");--> statement-breakpoint
CREATE INDEX "interaction_status" ON "interaction" USING btree ("programme","community","status","date");--> statement-breakpoint
CREATE INDEX "interaction_country" ON "interaction" USING btree ("programme","country","date") WHERE "interaction"."country" is not null;--> statement-breakpoint
CREATE INDEX "interaction_week" ON "interaction" USING btree ("programme","community","date");--> statement-breakpoint
CREATE INDEX "interaction_logger" ON "interaction" USING btree ("programme","loggedBy","createdAt","id");--> statement-breakpoint
CREATE UNIQUE INDEX "interactionTheme_once" ON "interactionTheme" USING btree ("interaction","theme");--> statement-breakpoint
CREATE UNIQUE INDEX "interactionTool_once" ON "interactionTool" USING btree ("interaction","use","tool");--> statement-breakpoint
CREATE UNIQUE INDEX "interactionOrganisation_once" ON "interactionOrganisation" USING btree ("interaction","part","organisation");--> statement-breakpoint
CREATE INDEX "interactionOrganisation_organisation" ON "interactionOrganisation" USING btree ("organisation","programme");--> statement-breakpoint
CREATE UNIQUE INDEX "participantCount_once" ON "participantCount" USING btree ("interaction","sex","age");--> statement-breakpoint
CREATE INDEX "participant_interaction" ON "participant" USING btree ("interaction");--> statement-breakpoint
CREATE INDEX "participant_person" ON "participant" USING btree ("person","programme");--> statement-breakpoint
CREATE INDEX "followUp_due" ON "followUp" USING btree ("programme","community","status","due");--> statement-breakpoint
CREATE INDEX "followUp_interaction" ON "followUp" USING btree ("interaction");--> statement-breakpoint
CREATE INDEX "followUp_who" ON "followUp" USING btree ("programme","person","who");--> statement-breakpoint
CREATE UNIQUE INDEX "telling_source" ON "telling" USING btree ("programme","source");--> statement-breakpoint
CREATE INDEX "telling_interaction" ON "telling" USING btree ("programme","interaction");--> statement-breakpoint
CREATE INDEX "telling_person" ON "telling" USING btree ("programme","person");--> statement-breakpoint
CREATE UNIQUE INDEX "history_source" ON "history" USING btree ("programme","subject","source");--> statement-breakpoint
CREATE INDEX "history_age" ON "history" USING btree ("programme","at");--> statement-breakpoint
CREATE UNIQUE INDEX "draft_line" ON "draft" USING btree ("programme","batch","position");--> statement-breakpoint
CREATE INDEX "draft_person" ON "draft" USING btree ("programme","person","kind","state");--> statement-breakpoint
CREATE INDEX "draft_age" ON "draft" USING btree ("programme","createdAt");--> statement-breakpoint
CREATE UNIQUE INDEX "figuresMonth_once" ON "figuresMonth" USING btree ("programme","community","month");--> statement-breakpoint
CREATE UNIQUE INDEX "firstSeen_once" ON "firstSeen" USING btree ("programme","community","person");--> statement-breakpoint
CREATE INDEX "firstSeen_newcomers" ON "firstSeen" USING btree ("programme","community","first");--> statement-breakpoint
CREATE UNIQUE INDEX "themeDay_once" ON "themeDay" USING btree ("programme","community","theme","date");--> statement-breakpoint
CREATE UNIQUE INDEX "callPresence_once" ON "callPresence" USING btree ("programme","platform","workspace","call","account");--> statement-breakpoint
CREATE INDEX "callPresence_account" ON "callPresence" USING btree ("programme","platform","workspace","account");--> statement-breakpoint
CREATE UNIQUE INDEX "meetingPrompt_once" ON "meetingPrompt" USING btree ("programme","platform","workspace","meeting");--> statement-breakpoint
CREATE INDEX "meetingPrompt_state" ON "meetingPrompt" USING btree ("programme","state","end");--> statement-breakpoint
CREATE INDEX "closing_period" ON "closing" USING btree ("programme","community","from","to");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_key" ON "outbox" USING btree ("programme","key");--> statement-breakpoint
CREATE INDEX "outbox_age" ON "outbox" USING btree ("programme","createdAt");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","nextAt");--> statement-breakpoint
CREATE INDEX "outbox_line" ON "outbox" USING btree ("state","platform","workspace","to","turn");--> statement-breakpoint
CREATE UNIQUE INDEX "run_key" ON "run" USING btree ("programme","key");--> statement-breakpoint
CREATE UNIQUE INDEX "webMessage_key" ON "webMessage" USING btree ("programme","key");--> statement-breakpoint
CREATE INDEX "webMessage_place" ON "webMessage" USING btree ("programme","place","createdAt");--> statement-breakpoint
CREATE INDEX "webMessage_age" ON "webMessage" USING btree ("programme","createdAt");--> statement-breakpoint
CREATE INDEX "checkPlan_look" ON "checkPlan" USING btree ("programme","state","lookAt");--> statement-breakpoint
CREATE INDEX "checkRound_look" ON "checkRound" USING btree ("programme","state","lookAt");--> statement-breakpoint
CREATE INDEX "checkRound_plan" ON "checkRound" USING btree ("programme","plan","date");--> statement-breakpoint
CREATE UNIQUE INDEX "checkPart_once" ON "checkPart" USING btree ("programme","round","person");--> statement-breakpoint
CREATE INDEX "checkAnswer_round" ON "checkAnswer" USING btree ("programme","round");--> statement-breakpoint
CREATE INDEX "checkAnswer_person" ON "checkAnswer" USING btree ("programme","person");--> statement-breakpoint
CREATE UNIQUE INDEX "plannedEvent_source" ON "plannedEvent" USING btree ("programme","source");--> statement-breakpoint
CREATE UNIQUE INDEX "plannedEvent_checkIn" ON "plannedEvent" USING btree ("checkIn");--> statement-breakpoint
CREATE INDEX "plannedEvent_next" ON "plannedEvent" USING btree ("programme","community","state","end");--> statement-breakpoint
CREATE INDEX "plannedEvent_announce" ON "plannedEvent" USING btree ("programme","state","announceAt");--> statement-breakpoint
CREATE INDEX "plannedEvent_end" ON "plannedEvent" USING btree ("programme","state","end");--> statement-breakpoint
CREATE UNIQUE INDEX "eventAnswer_once" ON "eventAnswer" USING btree ("programme","event","person");--> statement-breakpoint
CREATE INDEX "checkIn_event" ON "checkIn" USING btree ("programme","event");--> statement-breakpoint
CREATE UNIQUE INDEX "prompt_key" ON "prompt" USING btree ("programme","key");--> statement-breakpoint
CREATE INDEX "prompt_due" ON "prompt" USING btree ("programme","state","nextAt");--> statement-breakpoint
CREATE INDEX "prompt_person" ON "prompt" USING btree ("programme","person","state");--> statement-breakpoint
CREATE INDEX "prompt_about" ON "prompt" USING btree ("programme","about");--> statement-breakpoint
CREATE UNIQUE INDEX "signInLink_hash" ON "signInLink" USING btree ("programme","hash");--> statement-breakpoint
CREATE INDEX "signInLink_person" ON "signInLink" USING btree ("programme","person");--> statement-breakpoint
CREATE INDEX "signInLink_expires" ON "signInLink" USING btree ("programme","expiresAt");--> statement-breakpoint
CREATE UNIQUE INDEX "session_hash" ON "session" USING btree ("programme","hash");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("programme","person");--> statement-breakpoint
CREATE INDEX "session_expires" ON "session" USING btree ("programme","expiresAt");--> statement-breakpoint
CREATE INDEX "need_log" ON "need" USING btree ("programme","community","createdAt");--> statement-breakpoint
CREATE INDEX "need_person" ON "need" USING btree ("programme","person","createdAt");--> statement-breakpoint
CREATE INDEX "need_organisation" ON "need" USING btree ("programme","organisation","createdAt");--> statement-breakpoint
CREATE INDEX "need_country" ON "need" USING btree ("programme","country","createdAt");--> statement-breakpoint
CREATE INDEX "need_joined" ON "need" USING btree ("programme","joinedTo");--> statement-breakpoint
CREATE INDEX "need_ref" ON "need" USING btree ("programme","source","ref");--> statement-breakpoint
CREATE UNIQUE INDEX "needVoice_once" ON "needVoice" USING btree ("programme","need","person");--> statement-breakpoint
CREATE INDEX "needVoice_person" ON "needVoice" USING btree ("programme","person","at");--> statement-breakpoint
CREATE INDEX "needVoice_organisation" ON "needVoice" USING btree ("programme","organisation");--> statement-breakpoint
CREATE INDEX "needVoice_own" ON "needVoice" USING btree ("programme","own");--> statement-breakpoint
CREATE UNIQUE INDEX "needKey_once" ON "needKey" USING btree ("need","key");--> statement-breakpoint
CREATE INDEX "needKey_newest" ON "needKey" USING btree ("programme","community","key","at","need");--> statement-breakpoint
CREATE INDEX "agendaItem_community" ON "agendaItem" USING btree ("programme","community","status","createdAt");--> statement-breakpoint
CREATE INDEX "agendaItem_owner" ON "agendaItem" USING btree ("programme","owner","status");--> statement-breakpoint
CREATE UNIQUE INDEX "agendaItem_source" ON "agendaItem" USING btree ("programme","source");--> statement-breakpoint
CREATE UNIQUE INDEX "agendaLink_once" ON "agendaLink" USING btree ("programme","item","kind","ref");--> statement-breakpoint
CREATE INDEX "agendaLink_ref" ON "agendaLink" USING btree ("programme","kind","ref");--> statement-breakpoint
CREATE INDEX "agendaOutcome_community" ON "agendaOutcome" USING btree ("programme","community","date");--> statement-breakpoint
CREATE UNIQUE INDEX "agendaOutcome_source" ON "agendaOutcome" USING btree ("programme","source");--> statement-breakpoint
CREATE INDEX "interestCall_community" ON "interestCall" USING btree ("programme","community","createdAt");--> statement-breakpoint
CREATE INDEX "interestCall_state" ON "interestCall" USING btree ("programme","state","closesAt");--> statement-breakpoint
CREATE UNIQUE INDEX "interestCall_source" ON "interestCall" USING btree ("programme","source");--> statement-breakpoint
CREATE UNIQUE INDEX "expression_once" ON "expression" USING btree ("programme","call","person");--> statement-breakpoint
CREATE INDEX "expression_person" ON "expression" USING btree ("programme","person","createdAt");--> statement-breakpoint
CREATE INDEX "expression_organisation" ON "expression" USING btree ("programme","organisation","createdAt");--> statement-breakpoint
CREATE UNIQUE INDEX "score_once" ON "score" USING btree ("programme","expression","reviewer");--> statement-breakpoint
CREATE INDEX "score_call" ON "score" USING btree ("programme","call");--> statement-breakpoint
CREATE INDEX "score_reviewer" ON "score" USING btree ("programme","reviewer");--> statement-breakpoint
CREATE UNIQUE INDEX "vocabularyEntry_version" ON "vocabularyEntry" USING btree ("programme","list","code","version");--> statement-breakpoint
CREATE UNIQUE INDEX "formerRole_once" ON "formerRole" USING btree ("programme","person","community","role");--> statement-breakpoint
CREATE INDEX "formerRole_community" ON "formerRole" USING btree ("programme","community");--> statement-breakpoint
CREATE UNIQUE INDEX "accountCode_hash" ON "accountCode" USING btree ("programme","hash");--> statement-breakpoint
CREATE INDEX "accountCode_person" ON "accountCode" USING btree ("programme","person");--> statement-breakpoint
CREATE INDEX "accountCode_expires" ON "accountCode" USING btree ("programme","expiresAt");--> statement-breakpoint
CREATE INDEX "codeGuess_person" ON "codeGuess" USING btree ("programme","person","at");--> statement-breakpoint
CREATE INDEX "codeGuess_at" ON "codeGuess" USING btree ("programme","at");--> statement-breakpoint
CREATE INDEX "personLink_person" ON "personLink" USING btree ("programme","person");--> statement-breakpoint
CREATE INDEX "personLink_until" ON "personLink" USING btree ("programme","until");--> statement-breakpoint
CREATE UNIQUE INDEX "retentionMark_once" ON "retentionMark" USING btree ("programme","kind","place");--> statement-breakpoint
CREATE INDEX "poll_stage" ON "poll" USING btree ("programme","stage","createdAt");--> statement-breakpoint
CREATE INDEX "poll_look" ON "poll" USING btree ("programme","stage","lookAt");--> statement-breakpoint
CREATE UNIQUE INDEX "poll_source" ON "poll" USING btree ("programme","source");--> statement-breakpoint
CREATE INDEX "pollCandidate_poll" ON "pollCandidate" USING btree ("programme","poll","position");--> statement-breakpoint
CREATE UNIQUE INDEX "pollParticipation_once" ON "pollParticipation" USING btree ("programme","poll","round","person");--> statement-breakpoint
CREATE INDEX "pollParticipation_person" ON "pollParticipation" USING btree ("programme","person");--> statement-breakpoint
CREATE UNIQUE INDEX "pollBallot_once" ON "pollBallot" USING btree ("programme","poll","round","person");