import { parentPort, workerData } from "node:worker_threads";
import { type Counting, countNow } from "./count.js";

parentPort?.postMessage(countNow(workerData as Counting));
