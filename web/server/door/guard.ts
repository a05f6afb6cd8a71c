import { type Capability, may, type Person, type Place } from '@tandem/improvement/access';
import type { Day } from '@tandem/improvement/time';
import { type RouterContextProvider, redirect } from 'react-router';
import { person as personOf } from '../store/people.ts';
import { neighboursOf } from '../store/places.ts';
import type { Db } from '../store/rows.ts';
import { visitorContext } from './visitor.ts';

/** What a page is given: one transaction in which the database answers as this person, and the first lock. */
export type Visit = {
  db: Db;
  person: Person;
  today: Day;
  /** May this person do this here? For parts of a page that only some people see. */
  may(capability: Capability, place: Place): boolean;
  /** The place; throws a 404 when it is unknown or out of this person's reach, so that neither can be told from the other. */
  need(capability: Capability, place: Place | null): Place;
};

/** The part of a loader's or action's arguments that the guard reads. */
export type Asked = { request: Request; context: Readonly<RouterContextProvider> };

/**
 * Runs `work` in one transaction as the signed-in person. What it returns is committed, what it throws is rolled back:
 * return redirects and re-displayed forms, throw refusals.
 * @throws a redirect to the sign-in page, which leads back here, when nobody is signed in or the person has left
 */
export async function visit<T>(asked: Asked, work: (visit: Visit) => Promise<T>): Promise<T> {
  return visitIfSignedIn(asked, async (found) => {
    if (!found) throw toSignIn(asked.request);
    return work(found);
  });
}

/** The same for a page that is also for those who are not signed in: they get `null`. */
export async function visitIfSignedIn<T>(asked: Asked, work: (visit: Visit | null) => Promise<T>): Promise<T> {
  const { personId, today, asPerson } = asked.context.get(visitorContext);
  if (personId === null) return work(null);
  return asPerson(personId, async (db) => {
    const person = await personOf(db, personId, today);
    return work(person ? await visitOf(db, person, today) : null);
  });
}

async function visitOf(db: Db, person: Person, today: Day): Promise<Visit> {
  const ofPractice = person.grants.some((grant) => grant.scope === 'practice');
  const neighbours = ofPractice ? await neighboursOf(db, person.id) : [];
  const allowed = (capability: Capability, place: Place) => may(person, capability, place, today, neighbours);
  return {
    db,
    person,
    today,
    may: allowed,
    need(capability, place) {
      if (place && allowed(capability, place)) return place;
      throw new Response(null, { status: 404, statusText: 'Not found' });
    },
  };
}

/** Leads back to the page that was asked for; what a form had sent is not repeated. */
function toSignIn(request: Request): Response {
  const { pathname, search } = new URL(request.url);
  const back = request.method === 'GET' ? pathname + search : pathname;
  return redirect(`/sign-in?to=${encodeURIComponent(back)}`, request.method === 'GET' ? 302 : 303);
}
