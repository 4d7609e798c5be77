// Loaded before a server under measurement (`--import`): says what processor time the whole process used so far, in microseconds, and
// how much of it between the head of a request and its answer's end, which means something where one request comes at a time.
import { subscribe } from "node:diagnostics_channel";
import { ServerResponse } from "node:http";

const used = () => {
  const { user, system } = process.cpuUsage();
  return user + system;
};
const begun = new WeakMap();
let answering = 0;
subscribe("http.server.request.start", ({ response }) => begun.set(response, used()));
const { end } = ServerResponse.prototype;
ServerResponse.prototype.end = function answered(...said) {
  const ended = end.apply(this, said);
  answering += used() - (begun.get(this) ?? Number.NaN);
  return ended;
};
process.on("message", (asked) => {
  if (asked === "cpu") process.send({ cpu: used(), answering });
});
process.channel?.unref();
