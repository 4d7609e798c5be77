import type { Feature } from "../feature.js";
import { accounts } from "./accounts/index.js";
import { agenda } from "./agenda/index.js";
import { brief } from "./brief/index.js";
import { checks } from "./checks/index.js";
import { closing } from "./closing/index.js";
import { communities } from "./communities/index.js";
import { firstSteps } from "./first-steps/index.js";
import { followUps } from "./follow-ups/index.js";
import { help } from "./help.js";
import { home } from "./home/index.js";
import { interactions } from "./interactions/index.js";
import { interest } from "./interest/index.js";
import { me } from "./me/index.js";
import { meetingPrompt } from "./meeting-prompt/index.js";
import { mine } from "./mine/index.js";
import { myData } from "./my-data/index.js";
import { needs } from "./needs/index.js";
import { nudges } from "./nudges/index.js";
import { organisations } from "./organisations/index.js";
import { out } from "./out/index.js";
import { paste } from "./paste/index.js";
import { plan } from "./plan/index.js";
import { polls } from "./polls/index.js";
import { programmeDigest } from "./programme-digest/index.js";
import { prompts } from "./prompts/index.js";
import { report } from "./report/index.js";
import { retention } from "./retention/index.js";
import { review } from "./review/index.js";
import { sample } from "./sample.js";
import { schedule } from "./schedule/index.js";
import { signIn } from "./sign-in/index.js";
import { status } from "./status/index.js";
import { vocabulary } from "./vocabulary/index.js";
import { week } from "./week/index.js";
import { workspaces } from "./workspaces.js";

/** Everything the product can do, one line a capability. */
export const FEATURES: readonly Feature[] = [
  interactions,
  week,
  programmeDigest,
  schedule,
  status,
  report,
  out,
  review,
  closing,
  communities,
  sample,
  workspaces,
  paste,
  polls,
  meetingPrompt,
  signIn,
  myData,
  accounts,
  retention,
  mine,
  me,
  vocabulary,
  organisations,
  home,
  followUps,
  checks,
  plan,
  nudges,
  needs,
  agenda,
  interest,
  brief,
  prompts,
  firstSteps,
  help,
];
