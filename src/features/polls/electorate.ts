import type { Poll, Role, Voter } from "../../domain/records.js";
import type { Services } from "../../feature.js";

const ROLES: Record<Poll["voters"], readonly Role[]> = {
  members: ["member", "facilitator", "coordinator", "administrator"],
  facilitators: ["facilitator", "coordinator", "administrator"],
};

/**
 * Who is known to be able to vote: everybody with a role in one of the poll's communities. People who write in a community's channel
 * without a role vote too; they are counted among those who could once they have.
 */
export const electorateOf = (
  poll: Pick<Poll, "programme" | "communities" | "voters">,
  { store }: Pick<Services, "store">,
): Promise<readonly Voter[]> =>
  store.questions.electorate({ programme: poll.programme, communities: poll.communities, roles: ROLES[poll.voters] });
