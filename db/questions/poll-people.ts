import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Voter } from "../../src/domain/polls.js";
import type { ElectorateAsked, PeopleAsked, VotersAsked } from "../../src/ports.js";
import type { Schema } from "../schema.js";
import type { Db } from "../statements.js";

/** Everybody with one of these roles in one of these communities, once, with whom they work for. */
export async function electorate(db: Db, tables: Schema, asked: ElectorateAsked): Promise<Voter[]> {
  const { roleGrant: g, person: p, organisation: o } = tables;
  return db
    .selectDistinct({ person: p.id, organisation: o.name, stakeholder: o.stakeholder, country: o.country })
    .from(g)
    .innerJoin(p, and(eq(p.programme, g.programme), eq(p.id, g.person)))
    .leftJoin(o, and(eq(o.programme, p.programme), eq(o.id, p.organisation)))
    .where(
      and(
        eq(g.programme, asked.programme),
        inArray(g.community, [...asked.communities]),
        inArray(g.role, [...asked.roles]),
        isNull(p.erasedAt),
      ),
    );
}

/** Whom these people work for; nobody whose data was erased. */
export async function people(db: Db, tables: Schema, asked: PeopleAsked): Promise<Voter[]> {
  const { person: p, organisation: o } = tables;
  return db
    .select({ person: p.id, organisation: o.name, stakeholder: o.stakeholder, country: o.country })
    .from(p)
    .leftJoin(o, and(eq(o.programme, p.programme), eq(o.id, p.organisation)))
    .where(and(eq(p.programme, asked.programme), inArray(p.id, [...asked.people]), isNull(p.erasedAt)));
}

/** Everybody who voted in a round; people whose data was erased stand as somebody of no organisation. */
export async function voters(db: Db, tables: Schema, { programme, poll, round }: VotersAsked): Promise<Voter[]> {
  const { pollParticipation: v, person: p, organisation: o } = tables;
  return db
    .select({ person: v.person, organisation: o.name, stakeholder: o.stakeholder, country: o.country })
    .from(v)
    .leftJoin(p, and(eq(p.programme, v.programme), eq(p.id, v.person)))
    .leftJoin(o, and(eq(o.programme, p.programme), eq(o.id, p.organisation)))
    .where(and(eq(v.programme, programme), eq(v.poll, poll), eq(v.round, round)));
}
