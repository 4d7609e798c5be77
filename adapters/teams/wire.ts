import { z } from "zod";

/**
 * The platform's wire format, as much of it as we use. The SDK stays behind these types: only app.ts and messenger.ts know it,
 * so that its successor can take its place.
 */
const person = z.looseObject({
  id: z.string().default(""),
  name: z.string().optional(),
  aadObjectId: z.string().optional(),
  userRole: z.string().optional(),
  tenantId: z.string().optional(),
});
export type Member = z.infer<typeof person>;

const entity = z.looseObject({
  type: z.string().default(""),
  text: z.string().optional(),
  mentioned: person.optional(),
  timezone: z.string().optional(),
  locale: z.string().optional(),
});
const channelData = z.looseObject({
  tenant: z.looseObject({ id: z.string().optional() }).optional(),
  team: z.looseObject({ id: z.string().optional(), name: z.string().optional(), aadGroupId: z.string().optional() }).optional(),
  channel: z.looseObject({ id: z.string().optional(), name: z.string().optional() }).optional(),
  meeting: z.looseObject({ id: z.string().optional() }).optional(),
  eventType: z.string().optional(),
});
const activity = z.looseObject({
  type: z.string(),
  id: z.string().optional(),
  name: z.string().optional(),
  action: z.string().optional(),
  channelId: z.string(),
  serviceUrl: z.string(),
  timestamp: z.string().optional(),
  from: person.default({ id: "" }),
  recipient: person.optional(),
  conversation: z.looseObject({
    id: z.string(),
    conversationType: z.string().optional(),
    tenantId: z.string().optional(),
    name: z.string().optional(),
  }),
  channelData: channelData.optional().catch(undefined),
  text: z.string().optional(),
  value: z.unknown().optional(),
  locale: z.string().optional(),
  localTimezone: z.string().optional(),
  entities: z.array(entity).optional().catch(undefined),
  membersAdded: z.array(person).optional(),
  membersRemoved: z.array(person).optional(),
  replyToId: z.string().optional(),
});
/** Something that the platform tells us. */
export type Activity = z.infer<typeof activity>;

/** Reads what was sent; undefined where it is no activity. */
export const readActivity = (body: unknown): Activity | undefined => activity.safeParse(body).data;

/** Any part of a card. */
export interface Element {
  readonly type: string;
  readonly [property: string]: unknown;
}
/** An Adaptive Card 1.5. */
export interface Card extends Element {
  readonly type: "AdaptiveCard";
  readonly version: "1.5";
  readonly body: readonly Element[];
  readonly actions?: readonly Element[];
}
/** A message to send: cards only. Text beside a card would be split off into a message of its own, without an id. */
export interface Outgoing {
  readonly type: "message";
  readonly attachmentLayout: "list";
  readonly attachments: readonly {
    readonly contentType: string;
    readonly content: unknown;
    readonly name?: string;
    readonly contentUrl?: string;
  }[];
  /** What notifications and screen readers say. */
  readonly summary: string;
  readonly [property: string]: unknown;
}

/** What a dialog, a search or another invoke is answered with. */
export interface InvokeAnswer {
  readonly status: number;
  readonly body?: unknown;
}

/** Where to speak: a conversation, or (without one) the service through which a new one is opened. */
export interface Address {
  readonly serviceUrl: string;
  readonly tenant: string;
  /** The bot's own account there. */
  readonly bot: string;
  readonly conversation: string;
  /** Channels get a new thread for each message; chats and threads get the message itself. */
  readonly channel?: boolean;
}

/** What the service says of a meeting that the app was added to. */
export interface MeetingInfo {
  readonly organizer?: { readonly id?: string; readonly aadObjectId?: string };
  readonly details?: { readonly title?: string; readonly scheduledStartTime?: string };
}

/** The platform's service as we call it; every call may throw `Refused`. */
export interface Connector {
  /** Gives the message's id. */
  send(to: Address, message: Outgoing): Promise<string>;
  update(to: Address, message: string, content: Outgoing): Promise<void>;
  remove(to: Address, message: string): Promise<void>;
  /** The private conversation with one person: gives its id. */
  open(from: Address, account: string): Promise<string>;
  member(at: Address, account: string): Promise<Member | undefined>;
  meeting(at: Address, meeting: string): Promise<MeetingInfo | undefined>;
  /** One page of the people in a conversation. */
  members(at: Address, continuation?: string): Promise<{ readonly members: readonly Member[]; readonly continuation?: string }>;
}

/** The service said no. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly retryAfterMs?: number,
  ) {
    super(`refused: ${status} ${code}`);
    this.name = "Refused";
  }
}
