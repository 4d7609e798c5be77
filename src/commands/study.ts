import { readSettings } from "../config.js";
import { createLog } from "../log.js";
import { openConfiguredStore } from "../main.js";
import { makeStudy, STUDY_PROGRAMME } from "../study/make.js";

/** Writes the study's demonstration data into the configured database; refuses where another programme stands. */
export async function makeStudyData(environment: Readonly<Record<string, string | undefined>>): Promise<number> {
  const settings = readSettings(environment);
  const store = await openConfiguredStore(settings, createLog(settings.logLevel));
  try {
    const others = (await store.questions.programmes()).filter((one) => one.id !== STUDY_PROGRAMME);
    if (others.length > 0) {
      process.stderr.write(
        "This database holds a programme already, and demonstration data would be mixed with it. Name an empty folder in DATA_DIR.\n",
      );
      return 2;
    }
    await makeStudy(store, Date.now());
  } finally {
    await store.close();
  }
  const where = settings.databaseUrl ? "the database of DATABASE_URL" : settings.dataDir;
  process.stdout.write(
    `The CoP-Track study's published sums are in ${where}, in invented entries.\nPrint its figures with the same settings: coptrack report --figures cop-track\n`,
  );
  return 0;
}
