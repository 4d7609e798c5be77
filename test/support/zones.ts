/** Zones that go wrong in their own way: half hours, half-hour changes of clock, days that begin twice, the first day anywhere. */
export const ZONES = [
  "Africa/Casablanca",
  "Africa/Khartoum",
  "Africa/Cairo",
  "Europe/Chisinau",
  "Asia/Kathmandu",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "America/Santiago",
  "Pacific/Kiritimati",
  "UTC",
] as const;
