import { DateTime } from "luxon";
import { addDays, dateIn } from "../domain/dates.js";
import type { PlannedEvent } from "../domain/records.js";
import type { Say } from "../text/say.js";

/** When an event is, in a zone, which is named: "1 Dec 2026, 14:00–15:30 (Africa/Casablanca)"; an all-day one by its days in its own. */
export function whenWords({ start, end, allDay, zone: own }: PlannedEvent, say: Say, zone: string = own): string {
  if (allDay) {
    const [from, last] = [dateIn(own, start), addDays(dateIn(own, end), -1)];
    return last > from ? `${say.day(from)} – ${say.date(last)}` : say.date(from);
  }
  const [from, to] = [DateTime.fromMillis(start, { zone }), DateTime.fromMillis(end, { zone })];
  const day = say.date(from.toISODate() ?? "");
  const until = to.hasSame(from, "day") ? to.toFormat("HH:mm") : `${say.day(to.toISODate() ?? "")} ${to.toFormat("HH:mm")}`;
  return `${day}, ${from.toFormat("HH:mm")} – ${until} (${zone})`;
}
