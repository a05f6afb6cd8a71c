/**
 * The collaborative's page: 12 practices by 24 months, every chart drawn on the server, for a signed-in lead. The bare
 * answer of `/healthz` and the sign-in page are asked in the same rounds: ratios to them hold on a busy machine too.
 */
import { type Scratch, withDemo } from '../script/scratch.ts';
import { tellerOf } from './rig/figure.ts';
import { type Load, load } from './rig/load.ts';
import { processorTime } from './rig/processes.ts';
import { signIn } from './rig/session.ts';

const rounds = 5;
/** Long enough that the answers cut off at the end do not count. */
const pageSeconds = 8;
const practices = 12;
const page = '/collaboratives/redbridge-blood-pressure';
const tell = tellerOf('page');

await withDemo(async ({ url, pid }: Scratch) => {
  const cookie = await signIn(url, 'Dr Imogen Castellane');
  await expectTheRightPage(url, cookie);
  await load(url + page, pageSeconds, cookie); // compilers warm up

  const of = { page: [] as Load[], signIn: [] as Load[], health: [] as Load[] };
  const processor: number[] = [];
  for (let round = 0; round < rounds; round++) {
    of.health.push(await load(`${url}/healthz`, 2));
    of.signIn.push(await load(`${url}/sign-in`, 2));
    const before = processorTime(pid);
    const loaded = await load(url + page, pageSeconds, cookie);
    processor.push((processorTime(pid) - before) / loaded.answers);
    of.page.push(loaded);
  }

  const runs = (loads: readonly Load[], which: keyof Load) => loads.map((one) => one[which]);
  const ratios = (base: readonly Load[]) => of.page.map((one, at) => (base[at]?.perSecond ?? NaN) / one.perSecond);
  tell('collaborative page', 'requests/s', runs(of.page, 'perSecond'));
  tell('collaborative page, half are answered in', 'ms', runs(of.page, 'p50'));
  tell('collaborative page, 97.5% are answered in', 'ms', runs(of.page, 'p97'));
  tell('collaborative page, processor time of the web process', 'ms a page', processor);
  tell('sign-in page', 'requests/s', runs(of.signIn, 'perSecond'));
  tell('/healthz', 'requests/s', runs(of.health, 'perSecond'));
  tell('sign-in pages in the time of one collaborative page', 'pages', ratios(of.signIn));
  tell('/healthz in the time of one collaborative page', 'answers', ratios(of.health));
});

/** A fast wrong page must not be measured. */
async function expectTheRightPage(url: string, cookie: string): Promise<void> {
  const text = await (await fetch(url + page, { headers: { cookie } })).text();
  const named = new Set([...text.matchAll(/href="\/practices\/([^"/]+)"/g)].map(([, ods]) => ods));
  if (named.size !== practices) throw new Error(`${page} names ${named.size} practices and should name ${practices}`);
}
