import type { Questions } from "../../src/ports.js";
import { figures } from "../rollups/figures.js";
import type { Schema } from "../schema.js";
import type { Asking } from "../statements.js";
import { changedSince } from "./changed-since.js";
import { communitiesDue } from "./communities-due.js";
import { doersWritten } from "./doers-written.js";
import { dormancyFacts } from "./dormancy.js";
import { entriesBy } from "./entries-by.js";
import { entriesOf } from "./entries-of.js";
import { exportPage } from "./export-page.js";
import { installation, installations } from "./installations.js";
import { loggingDays } from "./logging-days.js";
import { myYear } from "./my-year.js";
import { needsSharing } from "./needs-sharing.js";
import { dueOutbox, outboxStates } from "./outbox.js";
import { ping } from "./ping.js";
import { electorate, people, voters } from "./poll-people.js";
import { programmes, workspace } from "./programmes.js";
import { followUpsWith, lessonsLike } from "./related.js";
import { week } from "./week.js";

/** One small file a question; each works on both databases. */
export function questionsOf(on: Asking, tables: Schema): Questions {
  const { db, ask } = on;
  return {
    workspace: (platform, external) => workspace(ask, tables, platform, external),
    installation: (platform, external) => installation(db, tables, platform, external),
    installations: (platform) => installations(db, tables, platform),
    programmes: () => programmes(ask, tables),
    communitiesDue: (look, now, horizon) => communitiesDue(ask, tables, look, now, horizon),
    outboxStates: () => outboxStates(db, tables),
    dueOutbox: (now, limit) => dueOutbox(db, tables, now, limit),
    week: (asked) => week(on, tables, asked),
    dormancy: (asked) => dormancyFacts(on, tables, asked),
    entriesOf: (programme, person, before, limit) => entriesOf(db, tables, programme, person, before, limit),
    doersWritten: (programme) => doersWritten(db, tables, programme),
    lessonsLike: (about, from, limit) => lessonsLike(ask, tables, about, from, limit),
    followUpsWith: (about, limit) => followUpsWith(ask, tables, about, limit),
    entriesBy: (asked) => entriesBy(db, tables, asked),
    myYear: (programme, person, from, to) => myYear(db, tables, programme, person, from, to),
    figures: (asked) => figures(on, tables, asked),
    changedSince: (asked, at) => changedSince(db, tables, asked, at),
    exportPage: (asked, community, after, limit) => exportPage(db, tables, asked, community, after, limit),
    loggingDays: (programme, community, from, to) => loggingDays(ask, tables, programme, community, from, to),
    needsSharing: (asked, limit) => needsSharing(ask, tables, asked, limit),
    electorate: (asked) => electorate(db, tables, asked),
    people: (asked) => people(db, tables, asked),
    voters: (asked) => voters(db, tables, asked),
    ping: () => ping(db),
  };
}
