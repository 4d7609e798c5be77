import type { Raw } from "../../src/form.js";

/**
 * One person at one platform, in one place, seen from outside: every user story is written against this and runs through
 * each adapter's real wire format (HTTP pages, signed requests, activities).
 */
export interface Driver {
  readonly platform: string;
  /** Types a command where the person is: `/log …` or `/cop …` (an adapter without slash commands leaves the slash out). */
  type(command: string): Promise<Screen>;
  /** Presses the button with this action (the first, or the `nth`, on what was last shown privately or posted in the place). */
  press(action: string, nth?: number): Promise<Screen>;
  /** Fills the open form as a person would (fields not named keep their initial values) and submits it. */
  submit(values: Readonly<Record<string, Raw>>): Promise<Screen>;
  /** Delivers the last request once more, byte for byte, as a platform's retry does. */
  again(): Promise<Screen>;
  /** Everything posted in the place so far, as plain words, oldest first. */
  posts(): Promise<readonly string[]>;
  /** The file that was handed over last, taken as a person takes it there: downloaded, said yes to, or opened in the chat. */
  file(): Promise<{ readonly name: string; readonly text: string } | undefined>;
  close(): Promise<void>;
}

/** What the person sees after an act. */
export interface Screen {
  /** Words said to the person alone. */
  readonly said: string;
  /** The form that is open now. */
  readonly form?: {
    readonly title: string;
    /** What stands in the fields, as the person sees it, in the adapter-neutral raw form. */
    readonly values: Readonly<Record<string, Raw>>;
    /** Problems by field; `""` is about the whole form. */
    readonly problems: Readonly<Record<string, string>>;
  };
}

/** Makes a driver for a person (by the name in the sample data, with a role) on a fresh program around the given core. */
export interface DriverSettings {
  readonly account: string;
  readonly name: string;
  readonly locale: string;
  readonly zone: string;
  readonly place: string;
}
