import accounts from "./accounts.js";
import agenda from "./agenda.js";
import back from "./back.js";
import brief from "./brief.js";
import chat from "./chat.js";
import check from "./check.js";
import checkIn from "./check-in.js";
import closing from "./closing.js";
import communities from "./communities.js";
import connect from "./connect.js";
import failed from "./failed.js";
import figures from "./figures.js";
import first from "./first.js";
import followUps from "./follow-ups.js";
import form from "./form.js";
import help from "./help.js";
import home from "./home.js";
import interest from "./interest.js";
import join from "./join.js";
import leave from "./leave.js";
import log from "./log.js";
import me from "./me.js";
import meeting from "./meeting.js";
import merge from "./merge.js";
import method from "./method.js";
import mine from "./mine.js";
import myData from "./my-data.js";
import needs from "./needs.js";
import nudge from "./nudge.js";
import organisation from "./organisation.js";
import out from "./out.js";
import paste from "./paste.js";
import plan from "./plan.js";
import poll from "./poll.js";
import programme from "./programme.js";
import prompts from "./prompts.js";
import reading from "./reading.js";
import report from "./report.js";
import retention from "./retention.js";
import review from "./review.js";
import sample from "./sample.js";
import schedule from "./schedule.js";
import shared from "./shared.js";
import signIn from "./sign-in.js";
import status from "./status.js";
import surface from "./surface.js";
import terms from "./terms.js";
import trace from "./trace.js";
import unreachable from "./unreachable.js";
import vocabulary from "./vocabulary.js";
import web from "./web.js";
import week from "./week.js";

export default {
  ...accounts,
  ...agenda,
  ...back,
  ...brief,
  ...chat,
  ...check,
  ...checkIn,
  ...closing,
  ...communities,
  ...connect,
  ...failed,
  ...figures,
  ...first,
  ...followUps,
  ...form,
  ...help,
  ...home,
  ...interest,
  ...join,
  ...leave,
  ...log,
  ...me,
  ...meeting,
  ...merge,
  ...method,
  ...mine,
  ...myData,
  ...needs,
  ...nudge,
  ...organisation,
  ...out,
  ...paste,
  ...plan,
  ...poll,
  ...programme,
  ...prompts,
  ...reading,
  ...report,
  ...retention,
  ...review,
  ...sample,
  ...schedule,
  ...shared,
  ...signIn,
  ...status,
  ...surface,
  ...terms,
  ...trace,
  ...unreachable,
  ...vocabulary,
  ...web,
  ...week,
};
