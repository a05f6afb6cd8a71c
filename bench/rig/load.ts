import autocannon from 'autocannon';

/** What an address bears: answers a second, and how long people wait, in milliseconds. */
export type Load = { perSecond: number; p50: number; p97: number; answers: number };

/** Asks one address for so many seconds, ten askers at a time, as a browser asks. @throws when an answer is not a page */
export async function load(address: string, seconds: number, cookie: string | null = null): Promise<Load> {
  const result = await autocannon({
    url: address,
    connections: 10,
    duration: seconds,
    headers: { 'accept-encoding': 'gzip, deflate, br', ...(cookie === null ? {} : { cookie }) },
  });
  const bad = result.non2xx + result.errors + result.timeouts;
  if (bad > 0 || result.requests.total === 0)
    throw new Error(`${address}: ${bad} of ${result.requests.total + bad} requests had no good answer`);
  return {
    perSecond: result.requests.total / result.duration,
    p50: result.latency.p50,
    p97: result.latency.p97_5,
    answers: result.requests.total,
  };
}
