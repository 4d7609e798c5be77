import { type ConfigurationBotFrameworkAuthentication, TeamsInfo, type TurnContext } from "botbuilder";
import { ROSTER_PAGE } from "./limits.js";
import { type Address, type Connector, type MeetingInfo, type Member, type Outgoing, Refused } from "./wire.js";

/** What the SDK makes calls through; it signs them with the bot's credentials. */
type Factory = ReturnType<ConfigurationBotFrameworkAuthentication["createConnectorFactory"]>;
type Client = Awaited<ReturnType<Factory["create"]>>;
type SdkActivity = Parameters<Client["conversations"]["sendToConversation"]>[1];

/** Some calls the SDK makes in a turn of its own only. */
export type InTurn = (at: Address, work: (context: TurnContext) => Promise<void>) => Promise<void>;

/** The platform's service, called through the SDK. `allowed` says which addresses may be called at all. */
export function createConnector(factory: Factory, inTurn: InTurn, allowed: (serviceUrl: string) => boolean): Connector {
  const clients = new Map<string, Promise<Client>>();

  function at(serviceUrl: string): Promise<Client> {
    if (!allowed(serviceUrl)) throw new Refused(403, "ServiceNotAllowed");
    const known = clients.get(serviceUrl);
    if (known) return known;
    const made = factory.create(serviceUrl, undefined as unknown as string).then(withoutRetries);
    clients.set(serviceUrl, made);
    made.catch(() => clients.delete(serviceUrl));
    return made;
  }

  const activity = (to: Address, content: Outgoing): SdkActivity =>
    ({
      ...content,
      from: { id: to.bot },
      conversation: { id: to.conversation, tenantId: to.tenant },
      channelData: { tenant: { id: to.tenant } },
    }) as unknown as SdkActivity;

  return {
    send: (to, content) =>
      told(async () => {
        const { conversations } = await at(to.serviceUrl);
        if (!to.channel) return (await conversations.sendToConversation(to.conversation, activity(to, content))).id;
        // In a channel each message begins a thread of its own.
        const made = await conversations.createConversation({
          isGroup: true,
          bot: { id: to.bot, name: "" },
          tenantId: to.tenant,
          channelData: { channel: { id: to.conversation }, tenant: { id: to.tenant } },
          activity: activity(to, content),
        } as unknown as Parameters<Client["conversations"]["createConversation"]>[0]);
        return made.activityId;
      }),
    update: (to, message, content) =>
      told(async () => {
        const { conversations } = await at(to.serviceUrl);
        await conversations.updateActivity(to.conversation, message, { ...activity(to, content), id: message });
      }),
    remove: (to, message) =>
      told(async () => {
        await (await at(to.serviceUrl)).conversations.deleteActivity(to.conversation, message);
      }),
    open: (from, account) =>
      told(async () => {
        const { conversations } = await at(from.serviceUrl);
        const made = await conversations.createConversation({
          isGroup: false,
          bot: { id: from.bot, name: "" },
          members: [{ id: account, name: "" }],
          tenantId: from.tenant,
          channelData: { tenant: { id: from.tenant } },
        } as unknown as Parameters<Client["conversations"]["createConversation"]>[0]);
        return made.id;
      }),
    member: (to, account) =>
      told(async () => {
        const found: unknown = await (await at(to.serviceUrl)).conversations.getConversationMember(to.conversation, account);
        return found as Member;
      }).catch((error: unknown) => {
        if (error instanceof Refused && error.status === 404) return undefined;
        throw error;
      }),
    meeting: (to, meeting) =>
      told(async () => {
        if (!allowed(to.serviceUrl)) throw new Refused(403, "ServiceNotAllowed");
        let found: MeetingInfo | undefined;
        await inTurn(to, async (context) => {
          found = (await TeamsInfo.getMeetingInfo(context, meeting)) as unknown as MeetingInfo;
        });
        return found;
      }),
    members: (to, continuation) =>
      told(async () => {
        const { conversations } = await at(to.serviceUrl);
        const paging = { pageSize: ROSTER_PAGE, ...(continuation ? { continuationToken: continuation } : {}) };
        // The SDK's type asks for a continuation on the first page too, where there is none.
        const page = await conversations.getConversationPagedMembers(to.conversation, paging as Required<typeof paging>);
        return {
          members: page.members as unknown as readonly Member[],
          ...(page.continuationToken ? { continuation: page.continuationToken } : {}),
        };
      }),
  };
}

/** The SDK's client retries by itself, unasked and untold; we retry where a second message does no harm, and say so. */
function withoutRetries(client: Client): Client {
  const { pipeline } = (client as unknown as { client: { pipeline: { removePolicy(policy: { name: string }): unknown } } })
    .client;
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
  return client;
}

interface SdkError {
  readonly statusCode?: number;
  readonly code?: string;
  readonly body?: { readonly error?: { readonly code?: string } };
  readonly details?: { readonly error?: { readonly code?: string } };
  readonly response?: { readonly headers?: { get(name: string): string | undefined } };
}

/** The SDK's errors as ours; what is no answer of the service (no network, a wrong secret) stays what it is. */
async function told<T>(task: () => Promise<T>): Promise<T> {
  try {
    return await task();
  } catch (error) {
    const { statusCode, code, body, details, response } = error as SdkError;
    if (error instanceof Refused || typeof statusCode !== "number") throw error;
    const after = Number(response?.headers?.get("retry-after"));
    throw new Refused(
      statusCode,
      details?.error?.code ?? body?.error?.code ?? code ?? "",
      Number.isFinite(after) && after > 0 ? after * 1000 : undefined,
    );
  }
}
