// Counts a vitest run by its exit code and JSON report: prints "passed failed", and after it one line for each test that failed, with why it failed.
// A file that failed before any of its tests ran counts as one failure; groups of tests count nothing of their own.
import { readFileSync } from "node:fs";
import { relative } from "node:path";

const [, , code, path] = process.argv;
const report = JSON.parse(readFileSync(path, "utf8"));
const failures = report.testResults.flatMap((file) => {
  const test = relative(process.cwd(), file.name);
  const failed = file.assertionResults.filter(({ status }) => status === "failed");
  if (failed.length === 0) return file.status === "failed" ? [`${test}: ${file.message}`] : [];
  return failed.map((one) => `${test} > ${one.fullName}: ${one.failureMessages.join(" ")}`);
});
// What failed outside every test, such as a rejection that nobody caught.
if (code !== "0" && failures.length === 0) failures.push("the run failed outside its tests: see the log above");
console.log(report.numPassedTests, failures.length);
for (const failure of failures) console.log(`FAILED ${failure.replace(/\s+/g, " ").slice(0, 900)}`);
