/** Every record has a client-made UUIDv7 and belongs to a programme; every question asked of the store names that programme. */
export type Id = string;
export interface Owned {
  readonly programme: Id;
  readonly id: Id;
}
/** Where people edit: a writer names the version they saw, and a late one is told instead of overwriting. */
export interface Versioned {
  readonly version: number;
}
