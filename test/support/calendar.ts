/** An event of a calendar file; `lines`: what more it says, as in RFC 5545. */
export const calendarEvent = (uid: string, title: string, ...lines: readonly string[]): string =>
  ["BEGIN:VEVENT", `UID:${uid}`, `SUMMARY:${title}`, ...lines, "END:VEVENT"].join("\r\n");

export const calendar = (...events: readonly string[]): string =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", ...events, "END:VCALENDAR"].join("\r\n");
