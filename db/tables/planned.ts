import type * as D from "../../src/domain/records.js";
import type { Columns } from "../columns.js";

/** Events to come, who comes, and who was there. */
export function plannedTables(columns: Columns) {
  const { table, index, unique, words, whole, flag, instant } = columns;
  const plannedEvent = table(
    "plannedEvent",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      community: words().notNull(),
      type: words().notNull(),
      title: words().notNull(),
      description: words(),
      start: instant().notNull(),
      end: instant().notNull(),
      zone: words().notNull(),
      allDay: flag().notNull(),
      date: words().notNull(),
      place: words(),
      link: words(),
      person: words().notNull(),
      source: words().notNull(),
      state: words().$type<D.PlannedEvent["state"]>().notNull(),
      interaction: words(),
      checkIn: words().notNull(),
      announceAt: instant().notNull(),
      createdAt: instant().notNull(),
      version: whole().notNull(),
    },
    (t) => [
      unique("plannedEvent_source").on(t.programme, t.source),
      unique("plannedEvent_checkIn").on(t.checkIn),
      index("plannedEvent_next").on(t.programme, t.community, t.state, t.end),
      index("plannedEvent_announce").on(t.programme, t.state, t.announceAt),
      index("plannedEvent_end").on(t.programme, t.state, t.end),
    ],
  );
  const eventAnswer = table(
    "eventAnswer",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      event: words().notNull(),
      person: words().notNull(),
      answer: words().$type<D.Coming>().notNull(),
      at: instant().notNull(),
    },
    (t) => [unique("eventAnswer_once").on(t.programme, t.event, t.person)],
  );
  const checkIn = table(
    "checkIn",
    {
      programme: words().notNull(),
      id: words().primaryKey().notNull(),
      event: words().notNull(),
      sex: words().$type<D.Sex>().notNull(),
      age: words().$type<D.AgeBand>().notNull(),
      name: words(),
      informed: flag().notNull(),
    },
    (t) => [index("checkIn_event").on(t.programme, t.event)],
  );
  return { plannedEvent, eventAnswer, checkIn };
}
